# Words of the shop's rules and of packs of them.

## On the card

rule-of-shop = 店のルール
rule-of-acquirer = 加盟店契約会社のルール
rule-standard = 標準
rule-standard-line = 標準：{ $money } · { $action }
rule-action = ルールが求める対応：{ $action }
rule-asks-check = このルールは、先に支払いの確認を求めています
rule-locked = どのルールがあっても、直前の取引を確認するまで再請求しないでください
rule-review = { $who } · { $day }までに見直し
rule-overdue = { $who } · 見直し期限の{ $day }を過ぎています
rule-add = 店のルールを書く…
rule-change = 店のルールを変更…

## Own rules

rules-title = 店のルールとルール集
rules-open = 開く
rules-standing = 店のルール{ $rules ->
   *[other] { $rules }件
}、ルール集{ $packs ->
   *[other] { $packs }件
}
rules-own = 店のルール
rules-own-note = コードごとに、この店で標準と違うやり方をする場合に書きます。標準の上に表示され、標準もそのまま見えます。お金については、標準より厳しくすることだけができます。
rules-own-none = まだありません
rule-new = ルールを書く…
rule-new-title = 店のルールを書く
rule-change-title = 店のルールを変更
rule-code = コード
rule-set = コード表
rule-text = 対応のしかた
rule-text-note = レジ担当がそのまま従える文を1つか2つ。カード番号は隠されます。
rule-meaning = 店での呼び方（空欄可）
rule-action-label = 対応の種類（空欄可）
rule-action-none = 指定なし
rule-check = 先に支払いを確認
rule-check-note = このコードを「請求済みの可能性あり」として扱います。確認まではロックされ、支払い済みとして記録できません。
rule-reviewer = 責任者
rule-review-on = 見直し期限
rule-review-note = 2027-11-26のように書きます。この日を過ぎると期限切れの印が付きますが、表示は続きます。
rule-delete = 削除
rule-flaw-code = コードは英字と数字だけです
rule-flaw-taken = このコードには店のルールがすでにあります。そちらを変更してください
rule-flaw-text = 対応のしかたを書いてください
rule-flaw-reviewer = 責任者を書いてください
rule-flaw-day = 見直し期限は2027-11-26のように書き、今日から10年以内にしてください
rule-flaw-check = 標準ですでに確認が必要か、支払い済みのコードです。「先に支払いを確認」は不要です
rules-news-saved = 店のルールを保存しました
rules-news-deleted = 削除しました。記録簿には残っています
rules-news-rolled-back = 前の版に戻しました
rules-news-taken-out = ルール集の使用を止めました
rules-news-taken-in = ルール集の使用を始めました
rules-news-trusted = 今後、この鍵で署名されたルール集を信頼します
rules-news-distrusted = この鍵はもう信頼しません

## Packs

pack-title = ルール集
pack-note = 加盟店契約会社や本部から届く、まとまったルールです。どの版も残すので、いつでも戻せます。
pack-none = まだありません
pack-in-force = 使用中
pack-out-of-force = 停止中
pack-signed = 署名：{ $name }
pack-rules = { $count ->
   *[other] ルール{ $grouped }件
}
pack-edition = 版{ $edition }、確認日{ $checked }
pack-roll-back = 版{ $edition }に戻す（{ $taken }読み込み）
pack-take-out = 使用を止める
pack-file = ルール集を読み込む
pack-file-note = ルール集（.toml）、または加盟店契約会社のコード一覧（.csv、.xlsx）。読み込む前に、変わる内容を確かめられます。
pack-older = 使用中の版は{ $day }のもので、こちらのほうが古い版です
pack-unsigned = 署名がありません。加盟店契約会社から受け取ったものか確かめてください
pack-signed-unknown = この店にない鍵（{ $key }）の署名のため、確認できません
pack-added = 追加
pack-changed = 変更
pack-gone = 廃止
pack-same = 変更なし
pack-more = { $count ->
   *[other] ほか{ $grouped }件
}
pack-was = 以前：{ $text }
pack-not-in-standard = 標準にないコードのため、引き続き「請求済みの可能性あり」として扱います
pack-nothing-new = 使用中のものと同じです。
pack-start = { $count ->
   *[other] ルール{ $grouped }件
}の使用を始める
pack-safe = 先にバックアップを作成します。すべて読み込むか、何も変えないかのどちらかです。
pack-refused = 読み込めません。何も変わっていません
pack-refused-note = 次の点をすべて直す必要があります。ファイルの作成者に送ってください。
pack-fault = { $line }行目、{ $field }：{ $what }
pack-fault-unsaid = { $field }：{ $what }
pack-copy-faults = 問題点をコピー
pack-faults-more = { $count ->
   *[other] ほか{ $grouped }件
}
pack-faults-most = 問題が{ $count ->
   *[other] { $grouped }件
}を超えたため、残りは表示していません
pack-unreadable = ファイルを読み取れません（{ $detail }）
pack-signature-unreadable = 付属の署名を読み取れません。ファイルがすり替えられた可能性があります
pack-signature-wrong = 署名が合いません（{ $key }）：署名の後に変更されたか、別のファイルです
pack-file-changed = 確認した後にファイルが変わりました。もう一度確認してください
pack-kind-text = 引用符で囲んだ文字
pack-kind-number = 数字
pack-kind-date = 2026-11-26のような日付
pack-kind-rules = それぞれ[[rule]]で始まるルール
flaw-too-large = ファイルは{ $size }で、上限は{ $most }です
flaw-not-text = UTF-8の文字ではありません
flaw-not-toml = TOMLの書き方と違います（{ $detail }）
flaw-format = 形式{ $found }です。このプログラムは形式1だけに対応しています。新しい版を使ってください
flaw-unknown-field = この項目はありません
flaw-missing = この項目が抜けています
flaw-wrong-kind = ここには{ $kind }が入ります
flaw-empty = 空です
flaw-too-long = { $chars }文字あり、上限は{ $most }文字です
flaw-invisible = 見えない文字（{ $number }）があります
flaw-payment-code = 支払い用コードのようなので、保存できません
flaw-id = 「{ $value }」は使えません。英小文字、数字、. - _ だけにしてください
flaw-code = 「{ $value }」は応答コードではありません
flaw-day = 「{ $value }」は2026-11-26のような日付ではありません
flaw-far = { $day }は今日から離れすぎています
flaw-language = 「{ $value }」はzh-CNのような言語コードではありません
flaw-action = 「{ $value }」という対応はありません
flaw-money = 「{ $value }」という支払状態はありません
flaw-weaker = 標準は「{ $money }」です。ルールは標準より厳しくすることだけができます
flaw-twice = { $line }行目と同じコードです
flaw-too-many = ルールが{ $found }件あり、上限は{ $most }件です
flaw-no-rules = ルールが1件もありません

## Lists

list-title = この一覧
list-note = 発行元と対象のコード表が書かれていません。入力して、もう一度確認してください。
list-unsaid = 先にここを入力してください
list-publisher = 発行元
list-name = 名称
list-again = もう一度確認
list-no-workbook = ブックを読み取れません（{ $detail }）
list-old-workbook = 古い形式のブックです。.xlsxかCSVで保存し直してください
list-encrypted = ブックにパスワードがかかっています。パスワードなしの写しを保存してください
list-too-many-parts = ブックの構成部分が{ $found }個あり、上限は{ $most }個です
list-unpacked = ブックは展開すると{ $most }を超えるため、続きは読み取っていません
list-dense = ブックの「{ $part }」は圧縮率が高すぎて害があるおそれがあるため、続きは読み取っていません
list-cell = 「{ $sheet }」{ $row }行{ $column }列：1つのセルは{ $most }文字までです
list-rows = 「{ $sheet }」は{ $most }行を超えています
list-columns = 「{ $sheet }」{ $row }行目は{ $most }列を超えています
list-text = 「{ $sheet }」は{ $row }行目までで文字が多すぎます
pack-column-code = 応答コード
pack-column-meaning = 意味
pack-column-text = 対応のしかた
pack-column-action = 対応
pack-column-money = 支払状態
pack-column-review-on = 見直し期限
pack-field-publisher = 発行元
pack-field-name = 名称
pack-field-code-set = コード表
pack-field-rule = 内容
pack-field-code = 応答コード
pack-field-meaning = 意味
pack-field-text = 対応のしかた
pack-field-action = 対応
pack-field-money = 支払状態
pack-field-review-on = 見直し期限

## Keys

keys-title = 信頼する署名
keys-note = 加盟店契約会社のminisign公開鍵をここに貼り付けると、その署名を確認できます。署名が合わないファイルは決して読み込みません。
key-name = 鍵の持ち主
key-text = 公開鍵（RWで始まる1行）
key-add = 信頼する
key-remove = 信頼をやめる
key-bad = minisign公開鍵ではないか、持ち主が書かれていません

## Tasks

task-try-pack = ファイルを確認中
task-import-pack = ルール集を読み込み中
task-failed-try-pack = このファイルは確認できません
task-failed-import-pack = ルール集を読み込めませんでした。何も変わっていません
