use super::*;
use crate::domain::backup::BackupReason;
use crate::library::Library;

fn look(folder: &Path) -> Report {
    let library = Library::built_in().unwrap();
    let wanted = Wanted { folder: Some(folder.to_owned()), renderer: None, now: Timestamp::now() };
    examine(&wanted, &library.catalog)
}

#[test]
fn the_technical_log_is_looked_for_where_it_is_written() {
    assert_eq!(PartKind::TechnicalLog.folder(), Some(crate::machine::LOG_FOLDER));
}

#[test]
fn an_empty_place_is_no_problem_and_stays_empty() {
    let folder = tempfile::tempdir().unwrap();
    let report = look(&folder.path().join("data"));
    assert_eq!(report.database, Database::NotThere);
    assert!(report.problems().is_empty(), "{report:?}");
    assert!(!folder.path().join("data").exists(), "looking creates nothing");
    let Knowledge { code_sets, codes, sources, oldest_check, newest_check, .. } = report.knowledge;
    assert!(code_sets > 20 && codes > 500 && sources > 50, "{:?}", report.knowledge);
    assert!(oldest_check <= newest_check && oldest_check.is_some());
}

#[test]
fn the_newest_backup_that_is_sound_is_named_and_a_broken_one_is_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let store = Store::open(&data).unwrap();
    let first = store.back_up(BackupReason::Manual, at("2026-11-20T10:00:00Z")).unwrap();
    let second = store.back_up(BackupReason::Auto, at("2026-11-21T10:00:00Z")).unwrap();
    let report = look(&data);
    assert_eq!((report.backups.verified, report.database), (Some(second.clone()), Database::Sound));
    std::fs::write(&second.path, b"no database").unwrap();
    let report = look(&data);
    assert_eq!(report.backups.verified, Some(first));
    assert_eq!(report.backups.broken, [second.path]);
    assert!(report.problems().contains(&Problem::BackupBroken));
}

#[test]
fn a_damaged_file_is_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(store::FILE_NAME), vec![7; 8_192]).unwrap();
    let report = look(folder.path());
    let found = report.problems();
    assert!(matches!(report.database, Database::Faulty(_) | Database::Unusable(_)), "{:?}", report.database);
    assert!(found.contains(&Problem::DatabaseFaulty) || found.contains(&Problem::DatabaseUnusable));
}
