//! To which family of the course a code belongs.
//!
//! Where the money may be gone or has gone, that is what the drill is about, whatever the cause. Otherwise a wallet's code is
//! practised with wallets; and among the codes of cards the category decides:
//!
//! | category | family |
//! |---|---|
//! | funds, limit, PIN, merchant set-up, security and pick-up | of the same name |
//! | card status, cardholder data | card status |
//! | not permitted, other | not permitted |
//! | issuer unavailable, network or system | network |
//! | terminal, message format | terminal |
//! | approved, duplicate or reversal | in doubt |

use crate::domain::advice::{Category, Money};
use crate::domain::code::CodeRef;
use crate::domain::drill::Family;
use crate::knowledge::{Catalog, Entry, Rail, Role};

/// See the module head. A code that nobody knows is one whose money may have gone.
#[must_use]
pub fn of_code(catalog: &Catalog, at: &CodeRef) -> Family {
    match (catalog.set(&at.set), catalog.entry(at)) {
        (Some(set), Some(entry)) => of_row(set.role, set.rail, entry),
        _ => Family::InDoubt,
    }
}

/// See the module head.
#[must_use]
pub fn of_row(role: Role, rail: Rail, entry: &Entry) -> Family {
    match (role, entry.money, rail) {
        (Role::Symptom, _, _) => Family::NoCode,
        (_, Money::MayBeCharged | Money::Charged | Money::PartlyCharged, _) => Family::InDoubt,
        (_, Money::NotCharged, Rail::Qr) => Family::QrWallet,
        (_, Money::NotCharged, Rail::Card) => of_category(entry.category),
    }
}

fn of_category(category: Category) -> Family {
    match category {
        Category::Funds => Family::Funds,
        Category::Limit => Family::Limits,
        Category::Pin => Family::Pin,
        Category::CardStatus | Category::CardholderData => Family::CardStatus,
        Category::NotPermitted | Category::Other => Family::NotPermitted,
        Category::SecurityPickup => Family::PickUp,
        Category::Approved | Category::DuplicateOrReversal => Family::InDoubt,
        Category::IssuerUnavailable | Category::NetworkSystem => Family::Network,
        Category::Terminal | Category::MessageFormat => Family::Terminal,
        Category::MerchantSetup => Family::MerchantSetup,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::example::{at, catalog};

    #[test]
    fn the_money_decides_before_the_wallet_and_the_wallet_before_the_category() {
        for (code, family) in [
            ("unionpay:51", Family::Funds),
            ("unionpay:61", Family::Limits),
            ("unionpay:55", Family::Pin),
            ("unionpay:68", Family::InDoubt),
            ("unionpay:00", Family::InDoubt),
            ("unionpay:10", Family::InDoubt),
            ("unionpay:62", Family::CardStatus),
            ("unionpay:14", Family::CardStatus),
            ("unionpay:57", Family::NotPermitted),
            ("unionpay:01", Family::NotPermitted),
            ("unionpay:91", Family::Network),
            ("unionpay:96", Family::Network),
            ("unionpay:77", Family::Terminal),
            ("unionpay:30", Family::Terminal),
            ("unionpay:41", Family::PickUp),
            ("unionpay:03", Family::MerchantSetup),
            ("wechatpay:NOTENOUGH", Family::QrWallet),
            ("wechatpay:USERPAYING", Family::InDoubt),
            ("symptom:NO_POWER", Family::NoCode),
            ("unionpay:Q9", Family::InDoubt),
            ("nowhere:51", Family::InDoubt),
        ] {
            assert_eq!(of_code(catalog(), &at(code)), family, "{code}");
        }
    }
}
