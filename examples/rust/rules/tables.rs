//! The tables of examples in the comments of the code.

/// An item of the code with tables of examples above it.
pub struct Rule {
    /// Its file, from `core/src` on.
    pub file: String,
    /// Its name in the code.
    pub item: String,
    /// The first line of its file, without the examples in it.
    pub head: String,
    /// What the comment says, without the tables.
    pub prose: String,
    /// Lines of cells; the first are the heads.
    pub tables: Vec<Vec<Vec<String>>>,
}

impl Rule {
    /// What heads.tsv calls it.
    pub fn key(&self) -> String {
        format!("{}:{}", self.file, self.item)
    }
}

/// The rules of a file, in their order.
pub fn of_file(file: &str, code: &str) -> Vec<Rule> {
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let head = lines.first().and_then(|line| line.strip_prefix("//! ")).unwrap_or(file);
    let head = head.split_once(": ").map_or(head, |(head, _)| head).trim_end_matches('.');
    let mut rules = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let comment = lines[at..].iter().take_while(|line| line.starts_with("///")).count();
        let behind = at + comment;
        let item = lines[behind..].iter().find(|line| !line.starts_with("#[")).and_then(name);
        if let Some(item) = item.filter(|_| comment > 0) {
            let (prose, tables) = read(&lines[at..behind]);
            if !tables.is_empty() {
                let (file, head) = (file.to_owned(), head.to_owned());
                rules.push(Rule { file, item, head, prose, tables });
            }
        }
        at = behind + 1;
    }
    rules
}

/// The name of what a line of code declares.
fn name(line: &&str) -> Option<String> {
    let mut words = line.split([' ', '(', ':', '<']);
    words.find(|word| matches!(*word, "fn" | "const" | "static" | "struct" | "enum" | "type"))?;
    words.next().map(str::to_owned)
}

/// The prose of a comment and its tables.
fn read(comment: &[&str]) -> (String, Vec<Vec<Vec<String>>>) {
    let mut prose = String::new();
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let (mut in_table, mut in_code) = (false, false);
    for line in comment.iter().map(|line| line.trim_start_matches('/').trim()) {
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code {
            continue;
        } else if let Some(row) = line.strip_prefix('|') {
            if !in_table {
                tables.push(Vec::new());
            }
            let cells: Vec<String> = cells(row);
            let rule = cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':')));
            if let Some(table) = tables.last_mut().filter(|table| !(rule && table.len() == 1)) {
                table.push(cells);
            }
        } else if line.is_empty() {
            prose.push_str("\n\n");
        } else {
            prose.push_str(line);
            prose.push(' ');
        }
        in_table = line.starts_with('|');
    }
    let paragraphs = prose.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let prose = paragraphs.collect::<Vec<_>>().join("\n\n").replace("[`", "`").replace("`]", "`");
    (prose, tables)
}

/// The cells of a line; the bar behind the last one may be absent.
fn cells(row: &str) -> Vec<String> {
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut before = ' ';
    for c in row.chars() {
        match cells.last_mut() {
            Some(_) if c == '|' && before != '\\' => cells.push(String::new()),
            Some(cell) => cell.push(c),
            None => {}
        }
        before = c;
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}
