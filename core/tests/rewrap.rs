//! A report keeps its outline and its statistics when it is set in a narrow column,
//! broken by false blank lines, and its front matter is moved to the end.

mod common;
#[path = "common/wrap.rs"]
mod wrap;

use std::fs;
use std::path::Path;

use baogao::WorkReport;
use common::{broken, flatten, squeeze};
use wrap::{Setting, rewrap};

/// A report in the form that editors write it, fictional.
const SAMPLE: &str = "青溪市人民代表大会常务委员会工作报告
——2025年2月27日在青溪市第八届人民代表大会第四次会议上
青溪市人大常委会主任 李中明
各位代表：
我受市人大常委会委托，向大会报告工作，请予审议，并请列席人员提出意见。
过去一年主要工作
2024年是实施“十四五”规划的关键一年。市人大常委会依法履职、担当作为，共制定修改地方性法规3件，听取有关报告27项，开展专题询问2次、专题调研11项，办理代表建议241件，办结率100%，各项工作取得新的成效。
一、把牢政治方向，始终坚持党对人大工作的全面领导
常委会把学习贯彻党的创新理论作为首要政治任务，召开党组会议26次，组织集体学习13次，向市委请示报告工作21件，确保党的领导贯穿人大工作全过程、各方面。
（一）持续强化思想引领。坚持读原著、学原文、悟原理，举办专题讲座9场，培训机关干部和代表1200余人次，开展“进站入网格”活动460场次，推动理论学习走深走实。
（二）主动服务中心大局。围绕制造业当家、乡村振兴和绿色发展开展调研17次，形成调研报告12篇，提出意见建议86条，其中31条被市政府采纳，转化率达36%。
二、增强监督实效，推动全市高质量发展迈出坚实步伐
（一）加强预算决算监督。审查批准2023年市级决算，跟踪审计查出问题整改，督促收回财政资金1.37亿元，完善制度24项，促进资金使用效益稳步提高。
（二）增进民生福祉。开展养老服务条例执法检查，推动新增普惠养老床位1860张，改造适老化家庭2300户，群众满意度提高4.2个百分点。
各位代表，一年来取得的成绩，离不开市委的坚强领导和全市人民的大力支持。在此，我代表市人大常委会表示衷心的感谢！
同时，我们也清醒地看到，工作中还存在一些问题和不足：立法质量有待进一步提高，监督的针对性还需增强，代表履职服务机制还不够健全。我们将采取有力措施加以改进。
新一年主要工作安排
2025年是“十四五”规划的收官之年。常委会将深入贯彻党的二十届三中全会精神，认真落实市委部署，计划审议法规4件，开展执法检查3项，为全市发展作出新的贡献。
一是以更高站位把牢政治方向。坚持重大事项请示报告制度，全年组织集体学习不少于12次，推动党的建设和业务工作深度融合。
二是以更实举措强化法治保障。制定城市更新条例，修改供水管理办法，新建基层立法联系点6个，力争全市联系点达到20个。
三是以更优机制服务代表履职。建成代表联络站180个，组织代表视察不少于15次，建议办理答复率保持100%。
各位代表，让我们更加紧密地团结起来，奋发有为、勇毅前行，为谱写青溪现代化建设新篇章作出新的更大贡献！
";

/// Full-width characters on a line.
const WIDTHS: [usize; 5] = [15, 17, 18, 21, 24];

/// Headings and statistics.
fn nodes(report: &WorkReport<'_>) -> Vec<String> {
    let headings = flatten(&report.sections)
        .into_iter()
        .map(|s| format!("{:?} {} {}", s.level, squeeze(&s.label), squeeze(&s.heading)));
    let statistics = report
        .statistics()
        .iter()
        .map(|s| format!("{} {} {} {:?}", squeeze(s.text()), s.value(), s.unit(), s.bound()));
    headings.chain(statistics).collect()
}

/// Nodes of the clean report, and those that are the same after setting.
fn compare(
    clean: &str,
    columns: usize,
    setting: Setting,
    lost: &mut Vec<String>,
) -> (usize, usize) {
    let report = baogao::parse(clean);
    let wrapped = rewrap(&report, columns, setting);
    let again = baogao::parse(&wrapped);
    assert!(broken(&wrapped, &again).is_empty());
    let expected = nodes(&report);
    let mut found = nodes(&again);
    let total = expected.len().max(found.len());
    let mut same = 0;
    for node in expected {
        match found.iter().position(|f| *f == node) {
            Some(at) => {
                found.swap_remove(at);
                same += 1;
            }
            None => lost.push(format!("{columns} {setting:?} lost {node}")),
        }
    }
    lost.extend(found.into_iter().map(|f| format!("{columns} {setting:?} made {f}")));
    (same, total)
}

fn keeps(name: &str, clean: &str) -> (usize, usize) {
    let (mut same, mut total) = (0, 0);
    let mut lost = Vec::new();
    for columns in WIDTHS {
        for setting in [Setting::Spaced, Setting::Indented] {
            let (s, t) = compare(clean, columns * 2, setting, &mut lost);
            same += s;
            total += t;
        }
    }
    println!("{name}: {same} of {total}");
    for line in lost.iter().take(8) {
        println!("  {line}");
    }
    (same, total)
}

#[test]
fn the_sample_keeps_everything() {
    let (same, total) = keeps("sample", SAMPLE);
    assert_eq!(same, total);
    assert!(total >= 10 * 40);
}

#[test]
fn real_reports_keep_their_nodes() {
    let root = std::env::var_os("BAOGAO_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"),
        Into::into,
    );
    let Ok(folder) = fs::read_dir(root.join("gov")) else {
        println!("corpus: skipped");
        return;
    };
    let mut files: Vec<_> = folder
        .filter_map(Result::ok)
        .map(|e| e.path())
        .filter(|p| {
            p.to_string_lossy().ends_with("-2025.txt") && !p.to_string_lossy().contains("national")
        })
        .collect();
    files.sort();
    let (mut same, mut total) = (0, 0);
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let text = baogao::decode(&bytes).unwrap().text;
        let (s, t) = keeps(&path.file_name().unwrap().to_string_lossy(), &text);
        same += s;
        total += t;
    }
    println!("all: {same} of {total}");
    assert!(same * 1000 >= total * 999);
}
