//! Packs of rules: a file looked at, and then taken in after a backup.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use strum::VariantArray as _;

use super::task::Watch;
use crate::domain::advice::{Action, Money};
use crate::domain::backup::BackupReason;
use crate::domain::incident::Moment;
use crate::domain::rule::{Pack, Rulebook};
use crate::job::{PackOrder, PackPreview, PackRefusal, RuleChange, TaskEnd, TaskError, TriedList, TriedPack};
use crate::library::Library;
use crate::pack::{self, BadSignature, Columns, Grid, ListHead, Signed};
use crate::store::{self, Store, StoreError, backup_folder};

/// Changes the shop's rules; gives all of them as they are then.
pub(super) fn change(store: &mut Store, change: &RuleChange, moment: &Moment) -> Result<Box<Rulebook>, StoreError> {
    match change {
        RuleChange::Save(rule) => store.save_rule(rule, moment)?,
        RuleChange::Delete(id) => store.delete_rule(*id, moment)?,
        RuleChange::RollBack(id) => store.roll_back_pack(id, moment).map(drop)?,
        RuleChange::TakeOut(id) => store.take_out_pack(id, moment)?,
        RuleChange::Trust(key) => store.trust_key(key, moment)?,
        RuleChange::Distrust(key_id) => store.distrust_key(key_id, moment)?,
    }
    Ok(Box::new(store.rulebook()?))
}

/// Finds out what a file would bring. That it is no pack is an answer too, and not a failure.
pub(super) fn try_pack(
    store: &Store,
    library: &Library,
    order: &PackOrder,
    watch: &mut Watch<'_>,
) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    Ok(TaskEnd::PackTried(Box::new(look(&store.rulebook()?, library, order))))
}

/// Takes a file in that is still what was shown; a backup is made before.
pub(super) fn import(
    folder: &Path,
    library: &Library,
    order: &PackOrder,
    watch: &mut Watch<'_>,
) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    let mut store = Store::open(folder)?;
    let mut tried = look(&store.rulebook()?, library, order);
    let Ok(preview) = &tried.outcome else { return Ok(TaskEnd::PackTried(Box::new(tried))) };
    if order.seen.as_deref() != Some(&preview.pack) {
        tried.outcome = Err(PackRefusal::Changed);
        return Ok(TaskEnd::PackTried(Box::new(tried)));
    }
    // A file in which nothing was ever written down has nothing to lose.
    if store.chain_head()?.is_some() {
        store.back_up(BackupReason::BeforeImport, order.moment.at)?;
    }
    watch.check(0, None)?;
    let hidden = store.import_pack(&preview.pack, tried.signed.by(), &order.moment)?;
    let rulebook = Box::new(store.rulebook()?);
    Ok(TaskEnd::PackTaken { rulebook, hidden, backups: store::list_backups(&backup_folder(folder))? })
}

fn look(rulebook: &Rulebook, library: &Library, order: &PackOrder) -> TriedPack {
    let mut tried = TriedPack {
        path: order.path.clone(),
        list: None,
        signed: Signed::Unsigned,
        outcome: Err(PackRefusal::Changed),
    };
    tried.outcome = try_file(rulebook, library, order, &mut tried);
    tried
}

fn try_file(
    rulebook: &Rulebook,
    library: &Library,
    order: &PackOrder,
    tried: &mut TriedPack,
) -> Result<Box<PackPreview>, PackRefusal> {
    let unreadable = |error: io::Error| PackRefusal::Unreadable { detail: error.to_string() };
    let most = pack::MAX_BYTES.max(pack::MAX_TABLE_BYTES);
    let bytes = read_at_most(&order.path, most).map_err(unreadable)?;
    let signature = match read_at_most(&beside(&order.path), pack::MAX_SIGNATURE_BYTES) {
        Ok(bytes) => Some(String::from_utf8(bytes).map_err(|_| PackRefusal::BadSignature(BadSignature::Unreadable))?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(error)),
    };
    let keys = &rulebook.keys;
    tried.signed = pack::verify(&bytes, signature.as_deref(), keys).map_err(PackRefusal::BadSignature)?;
    let catalog = &library.catalog;
    let pack = if is_pack_file(&order.path) {
        pack::read_bytes(&bytes, catalog, order.today).map_err(PackRefusal::Faults)?
    } else {
        list(&bytes, library, order, tried)?
    };
    let difference = pack::difference(catalog, &rulebook.rules, &pack);
    let in_force = rulebook.active(&pack.id).map(|edition| edition.edition);
    Ok(Box::new(PackPreview { pack, difference, in_force }))
}

fn list(bytes: &[u8], library: &Library, order: &PackOrder, tried: &mut TriedPack) -> Result<Pack, PackRefusal> {
    let grid = Grid::read(bytes).map_err(PackRefusal::Table)?;
    let columns = order.list.columns.clone().unwrap_or_else(|| Columns::guessed(&grid.header));
    tried.list = Some(TriedList {
        sheet: grid.sheet.clone(),
        header: grid.header.clone(),
        sample: grid.sample().map(<[String]>::to_vec).collect(),
        columns: columns.clone(),
    });
    let mut head = ListHead {
        publisher: order.list.publisher.clone(),
        name: order.list.name.clone(),
        code_set: order.list.code_set.clone(),
        ..ListHead::default()
    };
    for texts in library.languages.all() {
        head.actions.extend(Action::VARIANTS.iter().map(|a| (texts.name("action", a).into_owned(), *a)));
        head.money.extend(Money::VARIANTS.iter().map(|m| (texts.name("money", m).into_owned(), *m)));
    }
    pack::read_table(&grid, &columns, &head, &library.catalog, order.today).map_err(PackRefusal::Faults)
}

/// By its name; a pack file with faults must not be taken for a list.
fn is_pack_file(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))
}

/// Where a signature lies: the whole name with `.minisig` behind it.
fn beside(path: &Path) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(".minisig");
    PathBuf::from(name)
}

/// A file that is larger gives one byte more than that, so that it is seen to be too large, and no more.
fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
