# The people at the till, their PINs, and the shop's data: out, in, and kept safe.

## Staff

staff-title = スタッフ
staff-note = 誰がレジにいるかを指定すると、以後の記録すべてにその名前が付きます。1人の店では空欄で構いません。
staff-at-till = レジ担当
staff-nobody = 署名なし
staff-is-at-till = レジ担当中
staff-has-pin = 暗証番号あり
staff-add = スタッフを追加…
staff-name = 呼び名は？
staff-name-note = 名前かニックネーム。記録簿にそのまま載ります
staff-pin = スタッフ暗証番号（任意）
staff-pin-note = 4～12桁の数字です。誰かが暗証番号を設定すると、書き出し、重要な設定、削除のときに入力が必要になります。忘れた場合の裏口はありません。互いに再設定できるよう、2人が設定しておくと安心です。
staff-pin-first = 暗証番号を設定
staff-pin-new = 暗証番号を変更
staff-pin-again = もう一度入力
staff-pin-remove = 暗証番号をやめる
staff-now = レジ担当にする
staff-retire = { $name }は退職
staff-flaw-name = 名前を入力してください
staff-flaw-pin = 暗証番号は4～12桁の数字です
staff-flaw-again = 2回の暗証番号が違います
store-staff-name = 名前は1～{ $most }文字です。保存していません。
store-staff-name-taken = 「{ $name }」という人がすでにいるため、保存していません。誰の記録かわかるよう、別の名前にしてください。
store-learner-name-taken = 「{ $name }」という名前で練習している人がすでにいるため、保存していません。別の名前にしてください。
store-unfit-record = 一人分のそろった学習記録ではないため、何も取り込みませんでした。

## PIN

guard-delete = 削除にはスタッフ暗証番号が必要です
guard-export = 書き出しにはスタッフ暗証番号が必要です
guard-settings = この設定の変更にはスタッフ暗証番号が必要です
guard-who = 誰が入力しますか？以後5分間は尋ねません
guard-pin = スタッフ暗証番号
guard-open = 続ける
guard-clear = クリア
guard-cancel = キャンセル
guard-wrong = 暗証番号が違います。もう一度入力してください
guard-wait = 間違いが続いたため、次の入力は{ $seconds }秒後にできます
guard-waits = 間違いが続いたため、少し待ってください

## Long tasks

task-export = 書き出し中
task-stop = 中止
task-stopping = 中止しています…
task-waiting = { $count ->
   *[other] { $count }件の記録が保存待ちです。終わり次第保存し、失われることはありません
}
task-stopped-export = 中止しました。途中までのファイルは残っていません
task-error-cancelled = 中止しました
task-error-exists = 同じファイルがすでにあります：{ $path }
task-error-unwritable = 書き込めません：{ $path }（{ $detail }）。別の場所を選んでください。
task-error-full = ディスクの空きが足りず、書き込めません：{ $path }。空きを作るか、別の場所を選んでください。
task-error-broken = アプリの不具合で処理を完了できませんでした。記録簿に影響はありません。

## Export

log-export = 書き出し…
export-title = 記録簿の書き出し
export-all = 記録簿全体：{ $count ->
   *[other] { $grouped }件
}
export-filtered = 今の絞り込み：{ $count ->
   *[other] { $grouped }件
}
export-format-csv = CSV
export-note-csv = どの表計算ソフトでも開けます
export-format-jsonl = JSON lines
export-note-jsonl = すべての内容を含み、再び読み込めます
export-place = 保存先
export-browse = 場所を選ぶ…
export-careful = ファイルには店の記録が含まれます。他の人の手が届かない場所に保管してください
export-start = 書き出す
export-replace = そのファイルを置き換える
export-done = { $count ->
   *[other] { $grouped }件
}を書き出しました：{ $path }

## Backups

safety-title = バックアップと検査
safety-open = 開く
backup-last = 前回のバックアップ：{ $age }
backup-none = バックアップはまだありません
backup-note = 新しい記録があれば30分ごとに、またウィンドウを閉じるときに自動で作成します。作成後は毎回開き直して検査しています。
backup-now = 今すぐ作成
backup-list = すべてのバックアップ
backup-list-note = 開いて中身を見てから、復元するかどうかを決められます。古いものは、日・週・月ごとに1つを残して自動で整理します。
backup-other = 別の場所から…
backup-reason-auto = 自動
backup-reason-manual = 手動
backup-reason-before-upgrade = 更新前
backup-reason-before-import = 読み込み前
backup-reason-before-repair = 修復前
backup-reason-before-restore = 復元前
age-now = たった今
age-minutes = { $count ->
   *[other] { $count }分前
}
age-hours = { $count ->
   *[other] { $count }時間前
}
age-days = { $count ->
   *[other] { $count }日前
}
second-title = 2つ目の保存先
second-note = パソコンが壊れると、そのディスクのバックアップも失われます。USBメモリー、同期フォルダー、別のディスクのいずれかを選ぶと、毎回そこにも保存します。
second-browse = フォルダーを選ぶ…
second-type = またはパスを入力
second-use = 使う
second-works = バックアップは毎回ここにも保存されます
second-trouble = 前回はここに保存できませんでした。パソコン内のものは無事です。
second-drop = 使用をやめる
notice-backed-up = バックアップを作成し、開き直して検査しました
notice-not-in-second-place = パソコンにはバックアップしましたが、2つ目の保存先には保存できませんでした
notice-restored = 復元しました。復元前の記録簿は別のバックアップとして残っています
restore-title = このバックアップに戻しますか？
restore-made = 作成日時
restore-size = サイズ
restore-incidents = 記録
restore-newest = 最新の記録
restore-in-doubt = 確認待ち
restore-no-incident = なし
restore-missing = 今の記録簿にある履歴のうち{ $count ->
   *[other] { $grouped }件
}がこのバックアップになく、復元すると見えなくなります
restore-nothing-missing = 今の記録簿の内容をすべて含んでいます
restore-missing-unknown = 今の記録簿を読み取れないため、不足があるかどうか比べられません
restore-safe = 復元前に今の記録簿をバックアップするので、元に戻せます。
restore-older = 古い版で作られたバックアップのため、復元時に新しい形式に更新します。
restore-start = 復元
fault-restore = { $made }のバックアップを復元
fault-restore-note = 壊れたファイルは名前を変えて残します。バックアップより後の記録は、そのファイルにしかありません
task-back-up = バックアップ中
task-look-into = バックアップを確認中
task-restore = 復元中
task-stopped = 中止しました
task-failed-export = 書き出せませんでした
task-failed-back-up = バックアップできませんでした
task-failed-look-into = このバックアップは開けません
task-failed-restore = 復元できませんでした。記録簿は元のままです

## Import

log-import = 読み込み…
import-title = 読み込み
import-file = 読み込むファイル
import-note = 別のレジから書き出したJSON lines、または任意のCSVの表です。ウィンドウにドロップしても構いません。内容を見てから、読み込むかどうかを決められます。
import-browse = ファイルを選ぶ…
import-look = 内容を見る
import-would = 読み込んだ場合
import-done = 読み込みました
import-added = 新しい記録
import-updated = 既存への追加情報
import-known = 登録済み
import-refused = 読み込み不可
import-hidden = { $count ->
   *[other] カード番号が{ $count }件あります。隠して下4桁だけを残します
}
import-nothing-new = 新しい内容はありません。
import-start = { $count ->
   *[other] { $grouped }件
}を読み込む
import-safe = 先にバックアップを作成します。読み込めない行があっても、他の行には影響しません。
import-line = { $line }行目：{ $reason }
import-report = 読み込めない行の報告を作成
import-reported = 報告の保存先：{ $path }
import-columns = 列の内容
import-columns-note = 見出しから推測しました。違うものは変えてください。横に最初の数行の内容が出ています
import-column-none = 該当する列なし
import-column-needed = 列を選択
import-column-time = 時刻（別の列）
import-left-out = 使わない列：{ $names }
import-unreadable = ファイルを読み取れません：{ $path }（{ $detail }）
import-workbook = Excelブックです。表計算ソフトでCSVとして保存し直してから読み込んでください。
import-empty = ファイルが空です
import-no-column = 次の列を下で選んでください：{ $names }
import-drop = ここで放すと、読み込める内容を表示します
refused-not-text = 文字ではないか、文字コードが不明です（UTF-8、UTF-16、GB 18030に対応）
refused-too-long = 1件の記録としては長すぎます
refused-not-json = 完全な1行のJSONではありません
refused-missing = 「{ $name }」がありません
refused-wrong = 「{ $name }」を読み取れません：{ $value }
refused-contradiction = 「{ $name }」が経過の内容と違います
refused-cells = セルが{ $found }個ありますが、見出しは{ $expected }個です
store-unfit-history = 経過のつじつまが合わないため、取り込みませんでした
store-already-recorded = 同じIDで内容の違う記録が記録簿にあります
task-try-import = ファイルを確認中
task-import = 読み込み中
task-report = 報告を作成中
task-stopped-import = 中止しました。記録簿は変わっていません
task-failed-try-import = このファイルは確認できません
task-failed-import = 読み込めませんでした。記録簿は変わっていません
task-failed-report = 報告を作成できませんでした
export-boxes = { $count ->
   *[other] { $count }文字が四角（□）で印刷されています
}
export-format-xlsx = Excelブック
export-note-xlsx = 日付と金額は計算可能、見出しは固定
export-format-pdf = PDF
export-note-pdf = 印刷・保管用

## Check and keeping

check-file-title = 記録簿ファイルの検査
check-note = 起動のたびに簡単な検査をします。全検査ではすべての履歴を読み、つながり、一覧、検索、添付と照合します。
check-start = 全検査
check-repair = 修復（先にバックアップ）
check-sound = すべて正常です
check-unsound = 問題があります
check-fault = ファイルが壊れています：{ $detail }
check-loose-ends = { $count ->
   *[other] { $grouped }か所
}が、存在しない内容を指しています
check-chain = 履歴{ $count ->
   *[other] { $grouped }件
}は正しくつながり、変更された跡はありません
check-chain-broken = 履歴の{ $count ->
   *[other] { $grouped }件目
}から、前とつながっていません。アプリを通さずに変更されたか、ファイルが壊れています
check-head = 最新の照合番号は{ $head }です。末尾が削除されていないことは、以前に印刷した日報との照合でしか確かめられません
check-derived = { $count ->
   *[other] { $grouped }件
}の記録が、一覧や検索で経過の内容と違っています。修復できます
check-attachment = 添付がないか、別のものに替わっています：{ $name }
check-free = ディスクの空き{ $size }
check-what-now = 履歴そのものは変更しません。直せるものは修復し、直せないものはバックアップから復元できます。
notice-repaired = 修復しました。すべて正常です
keep-title = 内容の保存期間
keep-note = 初期設定では、ずっと保存します。期間を決めると、それより古い完了済みの記録の内容を1日1回消去し、記録があったことだけを残します。確認待ちや結果なしの記録には触れません。
keep-for-good = ずっと保存
keep-months = { $count }か月
keep-would-erase = 今すぐ{ $count ->
   *[other] { $grouped }件
}の内容が消去されます
keep-would-note = 消去すると元に戻せません。古いバックアップには、整理されるまで残っています。
keep-indeed = { $count }か月だけ保存
notice-erased = 保存期間に従い、古い記録{ $count ->
   *[other] { $grouped }件
}の内容を消去しました
fault-salvage = 壊れたファイルから救出する
fault-salvage-note = 新しい記録簿を作り、まだ読める記録をすべて移します。壊れたファイルは名前を変えて残します
notice-salvaged = { $count ->
   *[other] { $grouped }件
}の記録を救出しました。壊れたファイルは名前を変えて同じフォルダーにあります
salvage-lost = ほかに履歴{ $count ->
   *[other] { $grouped }件
}を読み取れませんでした。バックアップに残っている可能性があり、「読み込み」で補えます
task-check = 検査中
task-repair = 修復中
task-erase = 古い内容を消去中
task-failed-check = 検査を完了できませんでした
task-failed-repair = 修復できませんでした。ファイルは元のままです
task-failed-erase = 古い内容を消去できませんでした
