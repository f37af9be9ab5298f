//! Which column of a list holds what.

use std::collections::BTreeMap;

use strum::{AsRefStr, VariantArray};

/// What can be taken from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Column {
    Code,
    Meaning,
    /// What to do; where a list has no such column, its meaning is all it says.
    Text,
    Action,
    Money,
    ReviewOn,
}

impl Column {
    /// Without these there is no rule.
    pub const NEEDED: [Self; 2] = [Self::Code, Self::Meaning];

    /// What headers call it, without blanks and signs and in small letters. The first that fits wins.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "code",
                "responsecode",
                "respcode",
                "returncode",
                "errorcode",
                "resultcode",
                "de39",
                "应答码",
                "响应码",
                "返回码",
                "错误码",
                "错误代码",
                "交易返回码",
                "返回代码",
                "响应代码",
                "应答代码",
                "代码",
                "编码",
                "码值",
            ],
            Self::Meaning => &[
                "meaning",
                "description",
                "message",
                "reason",
                "name",
                "含义",
                "中文含义",
                "应答码含义",
                "返回码含义",
                "错误描述",
                "描述",
                "错误信息",
                "返回信息",
                "原因",
                "错误原因",
                "失败原因",
                "名称",
                "释义",
                "说明",
                "pos显示",
                "终端显示",
            ],
            Self::Text => &[
                "text",
                "rule",
                "advice",
                "whattodo",
                "instruction",
                "instructions",
                "handling",
                "merchantaction",
                "recommendedaction",
                "suggestion",
                "solution",
                "resolution",
                "remedy",
                "处理",
                "处理方式",
                "处理建议",
                "处理办法",
                "处理方法",
                "处理措施",
                "解决方案",
                "解决办法",
                "解决方法",
                "建议",
                "操作建议",
                "商户操作",
                "商户处理",
                "商户应对",
                "应对措施",
                "备注",
                "note",
                "notes",
                "remark",
                "remarks",
            ],
            Self::Action => &["action", "处理类别", "动作", "动作类别"],
            Self::Money => &["money", "moneystate", "资金状态", "扣款状态"],
            Self::ReviewOn => {
                &["reviewon", "review", "reviewdate", "validuntil", "复核日期", "复查日期", "有效期至", "有效期"]
            }
        }
    }
}

/// The column of each field that has one, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(BTreeMap<Column, usize>);

impl Columns {
    /// What the names of the columns suggest, each column for one thing.
    #[must_use]
    pub fn guessed(header: &[String]) -> Self {
        let header: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let mut columns: BTreeMap<Column, usize> = BTreeMap::new();
        for column in Column::VARIANTS {
            let taken = |at: &usize| columns.values().any(|known| known == at);
            let of_name = |name: &&str| header.iter().position(|title| title == name).filter(|at| !taken(at));
            if let Some(at) = column.names().iter().find_map(of_name) {
                columns.insert(*column, at);
            }
        }
        Self(columns)
    }

    #[must_use]
    pub fn get(&self, column: Column) -> Option<usize> {
        self.0.get(&column).copied()
    }

    /// Reads a field from that column, or not at all. What was read from it before is read from nowhere then.
    pub fn set(&mut self, column: Column, at: Option<usize>) {
        self.0.retain(|known, place| *known != column && Some(*place) != at);
        self.0.extend(at.map(|at| (column, at)));
    }

    /// What is needed and has no column.
    #[must_use]
    pub fn missing(&self) -> Vec<Column> {
        Column::NEEDED.into_iter().filter(|column| !self.0.contains_key(column)).collect()
    }
}

/// `Response code (DE39)`, `response_code` and `ResponseCode` are one name: what stands in brackets does not count.
fn plain(name: &str) -> String {
    let name = name.split(['(', '（', '[', '【']).next().unwrap_or_default();
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(names: &[&str]) -> Vec<(Column, usize)> {
        let header: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Columns::guessed(&header).0.into_iter().collect()
    }

    #[test]
    fn chinese_and_english_headers_are_understood() {
        use Column::{Action, Code, Meaning, ReviewOn, Text};
        assert_eq!(guessed(&["序号", "应答码", "含义", "处理建议"]), [(Code, 1), (Meaning, 2), (Text, 3)]);
        assert_eq!(
            guessed(&["返回码（39域）", "返回信息", "解决方案", "有效期至"]),
            [(Code, 0), (Meaning, 1), (Text, 2), (ReviewOn, 3)]
        );
        assert_eq!(
            guessed(&["Response Code", "Description", "Merchant action", "Action"]),
            [(Code, 0), (Meaning, 1), (Text, 2), (Action, 3)]
        );
        assert_eq!(guessed(&["代码", "说明"]), [(Code, 0), (Meaning, 1)]);
        assert_eq!(guessed(&["a", "b"]), []);
    }

    #[test]
    fn a_column_holds_one_thing_only() {
        let mut columns = Columns::guessed(&["代码".to_owned(), "说明".to_owned()]);
        columns.set(Column::Text, Some(1));
        assert_eq!(columns.missing(), [Column::Meaning]);
        columns.set(Column::Text, None);
        columns.set(Column::Meaning, Some(1));
        assert!(columns.missing().is_empty());
    }
}
