//! What a report of a mistake says of the thing that was being read.

use super::super::cx::Cx;
use crate::card::CardClaim;
use crate::i18n::text_key;
use crate::knowledge::{Claim, Guide};
use crate::state::About;

/// A claim with our verdict, why, and what that rests on.
pub fn about_claim(cx: &Cx<'_>, claim: &Claim, words: &CardClaim) -> About {
    let verdict = format!("{}  {}", cx.texts.name("verdict", claim.verdict), words.reason);
    About {
        name: format!("claim-{}", claim.id),
        lines: vec![
            (cx.t("report-row"), format!("{}  {}  {}", claim.id, claim.place, words.text)),
            (cx.t("report-detail"), verdict),
            (cx.t("fold-sources"), claim.sources.join(", ")),
        ],
    }
}

/// A guide with its sections as they stand on the page.
pub fn about_guide(cx: &Cx<'_>, guide: &Guide) -> About {
    let title = format!("{}  {}", guide.id, cx.texts.name("guide", &guide.id));
    let mut lines = vec![(cx.t("report-row"), title)];
    for section in &guide.sections {
        let key = text_key("section", &format!("{}-{}", guide.id, section.id));
        let text = cx.texts.attribute(&key, "text").unwrap_or_default();
        let sources = section.sources.join(", ");
        lines.push((cx.texts.get(&key).into_owned(), format!("{text} ({sources})")));
    }
    About { name: format!("guide-{}", guide.id), lines }
}
