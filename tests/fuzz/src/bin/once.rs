//! Reads one file and says what it found, for counting instructions.

fn main() {
    let path = std::env::args_os().nth(1).expect("a file");
    let text = std::fs::read_to_string(path).expect("a text file");
    println!("{} {}", text.len(), baogao::parse(&text).statistics().len());
}
