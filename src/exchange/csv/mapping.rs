//! Which column holds what.

use std::collections::BTreeMap;

use strum::{AsRefStr, VariantArray};

/// What can be taken from a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    Id,
    /// Day and time, or the day alone where [`Field::Time`] has the rest.
    At,
    Time,
    Code,
    CodeSet,
    Terminal,
    Outcome,
    Amount,
    Currency,
    Last4,
    Reference,
    Trace,
    Note,
    Ticks,
    Who,
    Zone,
}

impl Field {
    /// Without these there is no incident.
    pub const NEEDED: [Self; 2] = [Self::At, Self::Code];

    /// What headers call it, without blanks and signs and in small letters. The first that fits wins.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["id", "uuid", "编号", "事件编号"],
            Self::At => &[
                "at",
                "datetime",
                "dateandtime",
                "timestamp",
                "日期时间",
                "发生时间",
                "记录时间",
                "date",
                "day",
                "日期",
                "交易日期",
                // After the days: where both are there, this is the time of that day.
                "交易时间",
                "when",
                "time",
                "时间",
            ],
            Self::Time => &["time", "clock", "时间", "时刻", "交易时间"],
            Self::Code => &[
                "code",
                "responsecode",
                "respcode",
                "de39",
                "errorcode",
                "应答码",
                "响应码",
                "返回码",
                "错误码",
                "错误代码",
                "代码",
            ],
            Self::CodeSet => &["codeset", "scheme", "table", "应答码表", "码表", "卡组织"],
            Self::Terminal => &["terminal", "terminalname", "till", "终端", "终端名称", "收银台", "机器"],
            Self::Outcome => &["outcome", "result", "结果", "处理结果"],
            Self::Amount => &["amount", "sum", "total", "value", "金额", "交易金额", "款项"],
            Self::Currency => &["currency", "币种", "货币"],
            Self::Last4 => &["last4", "lastfour", "lastfourdigits", "尾号", "卡尾号", "后四位", "卡号后四位"],
            Self::Reference => {
                &["reference", "referencenumber", "referenceno", "rrn", "参考号", "检索参考号", "系统参考号"]
            }
            Self::Trace => &["trace", "tracenumber", "traceno", "stan", "凭证号", "流水号"],
            Self::Note => &["note", "notes", "comment", "remark", "remarks", "memo", "备注", "说明", "附言"],
            Self::Ticks => &["ticks", "steps", "处理步骤"],
            Self::Who => {
                &["who", "staff", "cashier", "operator", "recordedby", "记录人", "经手人", "收银员", "操作员", "店员"]
            }
            Self::Zone => &["zone", "timezone", "时区"],
        }
    }
}

/// The column of each field that has one, counted from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub columns: BTreeMap<Field, usize>,
}

impl Mapping {
    /// What the names of the columns suggest, each column for one thing.
    #[must_use]
    pub fn guessed(header: &[String]) -> Self {
        let header: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let mut columns: BTreeMap<Field, usize> = BTreeMap::new();
        for field in Field::VARIANTS {
            let taken = |column: &usize| columns.values().any(|known| known == column);
            let of_name = |name: &&str| header.iter().position(|title| title == name).filter(|column| !taken(column));
            if let Some(column) = field.names().iter().find_map(of_name) {
                columns.insert(*field, column);
            }
        }
        Self { columns }
    }

    /// What is needed and has no column.
    pub fn missing(&self) -> impl Iterator<Item = Field> {
        Field::NEEDED.into_iter().filter(|field| !self.columns.contains_key(field))
    }

    /// The columns nothing is taken from.
    pub fn left_out<'a>(&self, header: &'a [String]) -> impl Iterator<Item = &'a str> {
        let taken: Vec<usize> = self.columns.values().copied().collect();
        let free = header.iter().enumerate().filter(move |(column, _)| !taken.contains(column));
        free.map(|(_, name)| name.as_str())
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
    use crate::exchange::row::NAMES;

    fn guessed(names: &[&str]) -> Vec<(Field, usize)> {
        let header: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Mapping::guessed(&header).columns.into_iter().collect()
    }

    #[test]
    fn chinese_and_english_headers_are_understood() {
        use Field::{Amount, At, Code, Last4, Note, Time, Who};
        assert_eq!(guessed(&["日期", "时间", "应答码", "金额（元）"]), [(At, 0), (Time, 1), (Code, 2), (Amount, 3)]);
        assert_eq!(guessed(&["备注", "交易时间", "错误代码", "卡尾号"]), [(At, 1), (Code, 2), (Last4, 3), (Note, 0)]);
        assert_eq!(guessed(&["Time", "Response_Code", "Staff"]), [(At, 0), (Code, 1), (Who, 2)]);
        assert_eq!(guessed(&["Date", "Time", "code"]), [(At, 0), (Time, 1), (Code, 2)]);
    }

    #[test]
    fn our_own_columns_are_found_and_what_is_left_out_is_named() {
        let header = NAMES.map(str::to_owned);
        let mapping = Mapping::guessed(&header);
        let not_ours = mapping.columns.iter().find(|(field, column)| field.as_ref() != NAMES[**column]);
        assert_eq!(not_ours, None);
        assert_eq!(mapping.missing().count(), 0);
        assert_eq!(
            mapping.left_out(&header).collect::<Vec<_>>(),
            [
                "status",
                "finding",
                "checked_with",
                "decided_by",
                "carried_owner",
                "carried_until",
                "calls",
                "attachments",
                "meaning",
                "money",
                "action"
            ]
        );
    }

    #[test]
    fn what_is_needed_and_not_there_is_named() {
        let missing: Vec<Field> = Mapping::guessed(&["备注".to_owned()]).missing().collect();
        assert_eq!(missing, [Field::At, Field::Code]);
    }
}
