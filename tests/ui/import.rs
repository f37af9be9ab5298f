//! Files coming into the log: looked at first, then taken in, never twice.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{DroppedFile, Key};
use tillside::domain::backup::BackupReason;
use tillside::store::{backup_folder, list_backups};

use crate::staff::with_staff;
use crate::support::{Shop, Wish};

/// A table as an acquirer's page gives it, with one row that is no incident.
const TABLE: &str = "交易日期,交易时间,应答码,金额,卡号后四位,门店\n\
                     2026-11-20,14:05:11,57,268.00,6789,一店\n\
                     2026-11-20,15:20:00,61,99.50,1234,一店\n\
                     昨天,16:00:00,91,10,1111,一店\n";

fn file(shop: &Shop, name: &str, text: &str) -> PathBuf {
    let path = shop.temporary.path().join(name);
    fs::write(&path, text).expect("written");
    path
}

/// Looks at a file whose path is typed.
fn look_at(shop: &mut Shop, path: &Path) {
    shop.press(Key::F5);
    shop.tap("导入…");
    shop.click("要导入的文件");
    shop.type_keys(&path.display().to_string());
    shop.tap("看看");
    shop.window.run();
}

/// A file that is let go over the window.
#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_table_is_looked_at_first_and_taken_in_after_a_backup() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    let path = file(&shop, "slips.csv", TABLE);
    look_at(&mut shop, &path);
    shop.must_see("如果导入");
    shop.must_see("时间: 交易日期");
    shop.must_see("应答码: 应答码");
    shop.must_see("第 4 行：“时间”看不懂");
    shop.must_see("没用到的列：门店");
    assert_eq!(shop.on_disk().len(), 1, "a look changes nothing");
    shop.tap("导入 2 起");
    shop.window.run();
    shop.must_see("导入好了");
    let codes: Vec<_> = shop.on_disk().iter().map(|incident| incident.details.code.to_string()).collect();
    assert_eq!(codes, ["98", "61", "57"]);
    let backups = list_backups(&backup_folder(&shop.folder)).expect("it can be read");
    assert_eq!(backups[0].reason, BackupReason::BeforeImport);

    look_at(&mut shop, &path);
    shop.must_see("没有新的内容，不用导入。");
}

#[test]
fn a_column_can_be_put_right_and_the_counts_follow() {
    let mut shop = Shop::zh();
    let path = file(&shop, "odd.csv", "wann,Nummer\n2026-11-20 14:05,57\n");
    look_at(&mut shop, &path);
    shop.must_see("请在下面选出这几列：时间 · 应答码");
    shop.tap("时间: 请选一列");
    shop.tap("wann");
    shop.must_see("请在下面选出这几列：应答码");
    shop.tap("应答码: 请选一列");
    shop.tap("Nummer");
    shop.tap("导入 1 起");
    shop.window.run();
    assert_eq!(shop.on_disk().len(), 1);
}

#[test]
fn the_refused_lines_are_written_down_with_their_reasons() {
    let mut shop = Shop::zh();
    let path = file(&shop, "slips.csv", TABLE);
    look_at(&mut shop, &path);
    shop.tap("把不能导入的行写成报告");
    shop.window.run();
    shop.must_see("报告写在");
    let report = fs::read_to_string(shop.temporary.path().join("tillside-refused-20261121-1432.csv")).expect("there");
    assert!(report.contains("“时间”看不懂：昨天"), "{report}");
}

#[test]
fn an_export_comes_back_into_another_till_whole_and_once() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.record("98", "5");
    shop.press(Key::F5);
    shop.tap("导出…");
    shop.tap_containing("JSON lines");
    shop.tap("导出");
    let exported = shop.temporary.path().join("tillside-20261121.jsonl");
    let mut other = Shop::zh();
    for added in [2, 0] {
        let dropped: Arc<dyn DroppedFile + Send + Sync> = Arc::new(Dropped(exported.clone()));
        other.window.input_mut().dropped_files.push(dropped);
        other.window.run();
        other.window.run();
        if added == 0 {
            other.must_see("没有新的内容，不用导入。");
        } else {
            other.tap("导入 2 起");
            other.window.run();
        }
    }
    assert_eq!(other.on_disk(), shop.on_disk());
}

#[test]
fn what_is_no_table_is_said_in_words() {
    let mut shop = Shop::zh();
    let book = shop.temporary.path().join("slips.xlsx");
    fs::write(&book, b"PK\x03\x04 and so on").expect("written");
    look_at(&mut shop, &book);
    shop.must_see("请在表格软件里另存为 CSV");
    shop.click("要导入的文件");
    shop.type_keys("-gone");
    shop.tap("看看");
    shop.window.run();
    shop.must_see("文件读不出来");
}

#[test]
fn taking_in_asks_for_the_pin_and_looking_does_not() {
    let mut shop = with_staff(Wish::default(), &[("小明", Some("2580"))]);
    let path = file(&shop, "slips.csv", TABLE);
    look_at(&mut shop, &path);
    shop.tap("导入 2 起");
    shop.must_see("改设置要输 PIN");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    shop.window.run();
    assert_eq!(shop.on_disk().len(), 2);
}
