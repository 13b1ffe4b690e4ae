//! The name of a number: the words of its row, of the row that it is a part of, and of its column.

use super::words::{QUANTITIES, SHARED, ending};

/// The whole of a row that is a part of another one.
///
/// | part | whole | name |
/// | --- | --- | --- |
/// | 高速公路 | 公路通车里程 | 高速公路通车里程 |
/// | 第一产业 | 地区生产总值 | 第一产业增加值 |
/// | 城镇 | 年末常住人口 | 城镇常住人口 |
/// | 小麦 | 粮食播种面积 | 小麦播种面积 |
/// | 税收收入 | 一般公共预算收入 | 税收收入 |
pub(super) fn of_part(part: &str, whole: &str) -> String {
    if whole.ends_with("生产总值") && !part.ends_with("增加值") && !part.ends_with("总值")
    {
        return format!("{part}增加值");
    }
    if ending(part, QUANTITIES).is_some_and(|noun| noun.len() > 3 || part.chars().count() > 2) {
        return part.to_owned();
    }
    // 高速公路, 公路通车里程: the word in the middle is said once.
    let overlap =
        part.char_indices().map(|(at, _)| &part[at..]).skip(1).find(|end| {
            end.chars().count() > 1 && whole.starts_with(end) && whole.len() > end.len()
        });
    if let Some(end) = overlap {
        return format!("{part}{}", &whole[end.len()..]);
    }
    let whole = whole.trim_start_matches("年末");
    match ending(whole, SHARED) {
        Some(noun) => format!("{part}{noun}"),
        None if part.chars().count() <= 4 => format!("{part}{whole}"),
        None => part.to_owned(),
    }
}

/// The words of a row with those of its column.
///
/// | row | column | name |
/// | --- | --- | --- |
/// | 水泥 | 产量 | 水泥产量 |
/// | 发电量 | 产量 | 发电量 |
/// | 初中 | 在校学生 | 初中在校学生 |
/// | 人均可支配收入 | 城镇 | 城镇人均可支配收入 |
pub(super) fn of_column(row: &str, column: &str) -> String {
    let last = |text: &str| text.chars().next_back();
    if column.is_empty() || row.ends_with(column) {
        return row.to_owned();
    }
    if row.is_empty() || column.starts_with(row) {
        return column.to_owned();
    }
    let same = column.chars().count() <= 2 && last(row) == last(column) && row.chars().count() > 2;
    if same && ending(row, QUANTITIES).is_some() {
        return row.to_owned();
    }
    if ending(column, QUANTITIES).is_none() && ending(row, QUANTITIES).is_some() {
        return format!("{column}{row}");
    }
    format!("{row}{column}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (part, whole, name) in [
            ("高速公路", "公路通车里程", "高速公路通车里程"),
            ("第一产业", "地区生产总值", "第一产业增加值"),
            ("城镇", "年末常住人口", "城镇常住人口"),
            ("小麦", "粮食播种面积", "小麦播种面积"),
            ("税收收入", "一般公共预算收入", "税收收入"),
            ("增值税", "税收收入", "增值税"),
            ("教育", "一般公共预算支出", "教育支出"),
        ] {
            assert_eq!(of_part(part, whole), name);
        }
        for (row, column, name) in [
            ("水泥", "产量", "水泥产量"),
            ("发电量", "产量", "发电量"),
            ("初中", "在校学生", "初中在校学生"),
            ("人均可支配收入", "城镇", "城镇人均可支配收入"),
            ("工业", "", "工业"),
        ] {
            assert_eq!(of_column(row, column), name);
        }
    }
}
