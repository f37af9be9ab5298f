# Words of the window.

## Code sets

set-unionpay = 銀聯
set-iso8583-1987 = ISO 8583
set-visa = Visa
set-mastercard = Mastercard
set-mastercard-mac = Mastercard助言コード
set-amex = Amex
set-discover = Discover
set-emv-offline = ICオフラインコード
set-wechatpay = WeChat Pay
set-wechatpay-state = WeChat Pay照会結果
set-alipay = Alipay
set-alipay-code = Alipayインターフェースコード
set-alipay-state = Alipay照会結果
set-unionpay-gateway = 銀聯QR・ゲートウェイ
set-iso8583-1993 = ISO 8583:1993
set-iso8583-2003 = ISO 8583:2003
set-stripe = Stripe
set-adyen = Adyen
set-as2805 = オーストラリア（AS 2805）
set-bom-eftpos-now = Bank of Melbourne EFTPOS Now
set-windcave = Windcave
set-windcave-px-old = Payment Express（旧Windcave）
set-quest = Quest
set-rapyd = Rapyd
set-rapyd-diag = Rapyd接続コード
set-moneris-go = Moneris Go
set-gicc-de = ドイツ（GICC）
set-symptom = コードなし
set-note-unionpay = 中国の決済端末の多くはこれ。迷ったらこれを選択
set-note-iso8583-1987 = 端末に国際ブランドのロゴがない、または説明書にISO 8583とある
set-note-visa = 端末がVisa独自のコードを表示
set-note-mastercard = 端末がMastercard独自のコードを表示
set-note-amex = Amexの端末に出る3桁のコード
set-note-discover = DiscoverとDinersの端末
set-note-wechatpay = お客さまのWeChatのコードを読み取る店。USERPAYINGなどの英語が出る
set-note-alipay = お客さまのAlipayのコードを読み取る店。多くはACQ.で始まる英語が出る
set-note-unionpay-gateway = 銀聯のQRコード決済。同じ番号でもカードとは意味が違う
set-note-iso8583-1993 = 116や911など3桁のコード
set-note-iso8583-2003 = 1016や9111など4桁のコード
set-note-stripe = Stripeのカードリーダー。do_not_honorなどの英語が出る
set-note-adyen = Adyenの端末。2～46の番号
set-note-as2805 = オーストラリアの銀行のEFTPOS端末
set-note-bom-eftpos-now = Bank of Melbourneの端末。4桁のコード
set-note-windcave = Windcaveの端末。主にニュージーランドとオーストラリア
set-note-quest = Questの端末（オーストラリア）
set-note-rapyd = Rapydの端末（欧州）。A3やM2など英字と数字
set-note-moneris-go = Moneris Goの端末（カナダ）。4桁のコード
set-note-gicc-de = ドイツのカード端末

## Pages

rail-till = レジ
rail-no-code = コードなし
rail-menu = ページ
rail-log = 記録簿
rail-codes = コード表
rail-guides = ガイド
rail-routines = 点検
rail-help = キー操作
rail-settings = 設定
page-back = レジ
page-back-once = 戻る

## Finding

code-label = 応答コード
code-hint = コードを入力
words-label = 画面の言葉で検索
words-hint = コードか画面の言葉を入力
find-recent = 最近
find-frequent = この店で多いもの
find-matches = 候補
find-table = コード表の一覧を見る
pad-erase = 1字消す
pad-toggle = テンキー
today-count = 今日{ $count }件
doubt-count = 確認待ち{ $count }件
terminal-unnamed = このレジ
terminal-manage = 端末の管理…

## Answer

empty-title = 端末に出ているコードは？
empty-text = そのまま入力するか、画面のテンキーを押してください。コードを覚えていないときは、端末に出ていた言葉を入力してください。
no-match-title = 近いものが見つかりません
no-match-text = 別の言葉で試すか、コード表の一覧を見てください。お金が動いたかわからないときは、先に端末で直前の取引を照会し、再請求しないでください。
card-number-title = カード番号のようです
card-number-text = 検索も保存もしていません。Escで消して、応答コードだけを入力してください。下4桁には専用の欄があります。
card-change-set = コード表：
card-read-in = 別のコード表でこのコードを見る
card-not-in-set = 該当なし
card-confidence = { $count ->
   *[other] { $word } · 出典{ $count }件
}
card-stale = 確認から1年以上
unknown-meaning = このコード表に{ $code }はありません
unknown-detail = 「請求済みの可能性あり」として扱ってください。コードの写し間違いがないか、コード表が正しいかを確かめます。どちらも正しければ、コード・時刻・端末番号を加盟店契約会社に伝えてください。
unknown-nearest = このどれかですか？
say-title = お客さまへの言葉
say-turn = お客さまに向ける
say-turn-back = 押すと戻ります
say-language = 別の言語
checklist-progress = 手順 { $done }/{ $all }
why-open = 理由
why-close = 閉じる
timer-start = { $seconds }秒を計る
timer-over = 時間です。今すぐ直前の取引を照会してください
sources-line = 出典：{ $sources }
fold-causes = 考えられる原因
fold-not = { $code }ではないもの
fold-elsewhere = 他のコード表の{ $code }
fold-claims = ネットの説
fold-sources = 出典
fold-sources-gist = { $count ->
   *[other] { $count }件
} · 版{ $edition } · 確認日{ $checked }
fold-older-note = 銀聯のコード表は新旧どちらも使われています。新しい表を先に示します
fold-companions = 加盟店向け助言コード
fold-companions-gist = 控えにMACもありますか？ここで調べられます
unknown-copy = 連絡用にコピー
unknown-bundle = 応答コード{ $code }、コード表{ $set }、端末{ $terminal }、日時{ $time }。コード表にないコードです。意味と、この支払いの結果を教えてください
cause-fixer = 解決できるのは：{ $who }

## Recording

record-title = 結果を記録
record-hint-nothing = 先にコードを入力
record-hint-typing = Enterの後、数字キー1つで保存
record-hint-recording = 数字キー1つで保存
record-amount = 金額
record-last4 = 下4桁
record-note = メモ
record-amount-unreadable = 金額を読み取れないため、まだ保存していません。268や268.50のように書くか、空欄にしてください。
record-last4-unreadable = 下4桁は数字4桁で入力してください。まだ保存していません。空欄でも構いません。
today-title = 今日
today-empty = 今日の記録はまだありません
undo = 直前を取り下げ

## Money in doubt

lock-unchecked = 直前の取引を確認するまで、再請求しないでください
lock-unclear = まだ不明です。再請求せず、「確認待ち」で記録し、加盟店契約会社に電話してください
lock-charged = 確認済み：支払い済みです。再請求しないでください
lock-open = 確認済み：請求はありません。改めて請求できます
lock-refused = 「{ $outcome }」は確認が済むまで記録できません。先に手順の質問に答えてください
lock-waits = 確認までロック
# 読み上げソフトが読む一文
spoken-answer = { $code }：{ $money }。{ $action }
spoken-locked = { $code }：{ $money }。{ $action }。{ $lock }
spoken-checked = { $code }：{ $lock }
spoken-stop = { $stop }。{ $sentence }
attempts-warning = 15分以内に同じカード・同じ金額で{ $next }回目になります。いったん止めて、別の方法で会計するか、先に直前の取引を確認してください
record-reference = 参照番号
record-trace = 伝票番号

## Notices

notice-saved = 保存しました：{ $code } · { $outcome }
notice-taken-back = 取り下げました。記録はファイルに残ります
notice-corrected = 訂正しました。元の内容は経過に残ります
notice-card-hidden = メモにカード番号があったため、保存前に隠し、下4桁だけ残しました
notice-not-saved = 保存できませんでした。内容はこの画面に残っています
notice-failed = 操作を完了できませんでした
notice-settings-damaged = 設定を読み取れないため、初期設定を使います。記録に影響はありません
notice-no-such-terminal = この店に「{ $name }」という端末はないため、いつもの端末を使います
notice-closing = まだファイルに保存していない記録があります。もう一度閉じると失われます。先に「文字でコピー」で控えを取れます
notice-dismiss = 閉じる
unsaved-count = { $count ->
   *[other] 未保存の記録が{ $count }件あります。ウィンドウを閉じないでください
}
unsaved-retry = 再保存
unsaved-copy = 文字でコピー
look-up-only = 検索のみ：記録簿のファイルが開いていないため、新しい記録はこの画面に一時保存しています

## Faults

fault-title = 記録簿のファイルが今は使えません
fault-already-open-title = Tillsideはすでに開いています
fault-already-open = このパソコンの別のウィンドウが、このフォルダーを使っています：{ $path }。タスクバーで探してください。
fault-safe-untouched = 保存済みの記録には触れていません
fault-safe-full = 保存済みの記録は無事です。新しい記録にはディスクの空きが必要です
fault-safe-damaged = ファイルには手を加えず、そのまま残しています
fault-try-again = もう一度試す
fault-start-fresh = 壊れたファイルをよけて新しく作る
fault-start-fresh-note = 名前を変えて同じフォルダーに残します。削除しないので、後で復旧できることもあります
fault-other-folder = 別のフォルダーを使う…
fault-other-folder-note = 今回だけ有効です。続けて使うには、起動時に--data-dirを付けてください
fault-look-up-only = 今はコード検索だけ使う
fault-look-up-only-note = 検索はいつもどおり使えます。その間の記録はこの画面に一時保存し、ファイルが使えるようになったら保存します
store-unwritable = フォルダーに書き込めません：{ $path }。別のフォルダーを選ぶか、管理者に書き込みの許可を依頼してください。
store-full = ディスクの空きがありません。空きを作って、もう一度試してください。
store-damaged = ファイルが壊れているか、Tillsideのファイルではありません：{ $path }（{ $detail }）
store-too-new = より新しいTillsideが書いたファイルのため、変更しません。新しい版で開くか、別のフォルダーを使ってください。
store-locked = 別のプログラムが5秒間ファイルを使用中でした。開いているプログラム（バックアップ、同期、ウイルス対策）を閉じて、もう一度試してください。
store-payment-code = WeChatまたはAlipayの支払い用コードが含まれているため、保存していません。このコードを手にした人は、お客さまのお金を引き落とせます。削除してください。
record-secret = 暗証番号かセキュリティコード（CVV）ですか？どこにも書き残してはいけません。削除してください。
store-card-number = コードか金額の欄にカード番号があるため、保存していません。コードと金額だけを入力してください。
store-no-folder = このアカウントにはデータ用のフォルダーがありません。フォルダーを選んでください。
store-no-such-incident = 記録簿にこの記録がありません。別のウィンドウで取り下げられた可能性があります
store-note-too-long = メモが長すぎます。{ $most }文字までです。保存していません。
store-other = データベースからの報告：{ $detail }

## Code table

codes-title = コード表
codes-about = 全{ $count }コード · 確認日{ $checked }
codes-partial = このコード表は一部のみです。出典にすべては載っていませんでした。

## Settings

settings-title = 設定
settings-terminals = 端末
settings-terminals-note = コード表は端末ごとに記憶されます。F2で端末、F3でコード表を切り替えます。
settings-language = 言語
settings-theme = 外観
settings-zoom = 文字サイズ
settings-data = データの保存場所
settings-data-none = 記録簿のファイルが開いていません
settings-data-note = すべての記録と設定は、このフォルダーの1つのファイルにあります。どこにも送信せず、インターネットにも接続しません。
settings-about = このアプリについて
about-version = Tillside { $version }
about-licences = プログラム：MITまたはApache-2.0。フォント：Noto Sans（OFL 1.1）。アイコン：Lucide（ISC）。
theme-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
theme-high-contrast = ハイコントラスト
terminal-numbers = 加盟店契約会社への電話用
terminal-numbers-note = 端末のシールか控えにあります。空欄でも構いません。
terminal-add = 端末を追加…
terminal-name = この端末の名前は？
terminal-name-empty = 名前を入力してください
terminal-save = 保存
terminal-cancel = キャンセル
terminal-retire = 使用をやめる
terminal-use = 今これを使う

## First start

welcome-title = Tillsideへようこそ
welcome-text = 簡単な質問が3つあります。飛ばしても構いません。後から設定で変えられます。
welcome-language = 言語 Language
welcome-rail = お客さまの支払方法は？
picker-rail-card = カードかスマートフォンを読み取り部に
picker-rail-qr = QRコード
welcome-logo = 端末に付いているロゴと、出るコードの形は？
welcome-logo-note = 同じ番号でも、コード表が違えば意味が違います。迷ったら、カードは銀聯を選んでください。
welcome-name = この端末の名前は？
welcome-start = 始める
welcome-skip = 飛ばす

## Help

help-title = キー操作と説明
help-flow = コードを入力すると、すぐに答えが出ます。Enterで確定し、1～7で結果を記録すると保存されます。全部で4つのキーです。
help-keys = キー操作
help-honest-title = このアプリがすること、しないこと
help-honest = コードの意味と安全な対応を示し、このパソコンに記録を残します。インターネットには接続せず、支払いも受け付けず、銀行や加盟店契約会社の代わりに答えることもありません。カード発行会社が示さない理由を推測することもありません。カード番号と暗証番号は保存しません。
command-type-code = コードを入力
command-search-words = 画面の言葉で検索
command-accept = 答えを確定し、結果へ進む
command-record-outcome = 結果を記録して保存
command-details = 金額、下4桁、メモ
command-back = 戻る、消去
command-undo = 直前の記録を取り下げる（10秒以内）
command-next-terminal = 端末を切り替え
command-next-code-set = この端末のコード表を切り替え
command-no-code = 画面にコードがない
command-code-table = コード表
command-log = 記録簿
command-routines = 定期の点検
command-guides = ガイド、ネットの説、公表された電話番号
command-settings = 設定
command-help = このページ
command-language = 言語を切り替え
command-theme = 外観を切り替え
command-zoom-in = 拡大
command-zoom-out = 縮小
command-zoom-reset = 標準サイズ

## Log

log-title = 記録簿
log-search = 記録簿を検索
log-search-hint = メモ、意味、画面の言葉、番号で検索
log-count = { $count ->
   *[other] { $grouped }件
}
log-counting = 集計中…
log-period = 期間
log-period-all = すべて
log-period-today = 今日
log-period-yesterday = 昨日
log-period-week = 過去7日
log-period-month = 過去30日
log-period-between = または開始日と終了日を指定（両日を含む）
log-from = 開始日
log-to = 終了日
log-date-hint = 2026-11-24
log-date-unreadable = 日付を読み取れません。2026-11-24のように書いてください
log-code = コード
log-set = コード表
log-terminal = 端末
log-status = 状況
log-status-open = 結果なし
log-status-in-doubt = 現在確認待ち
log-status-closed = 完了
log-outcome = 結果
log-staff = スタッフ
log-doubted = 過去に確認待ち
log-any = 指定なし
log-reset = クリア
log-meaning = 意味
log-empty = まだ記録がありません。レジで記録したものは、すべてここに残ります。
log-none-found = 当てはまる記録がありません。言葉を減らすか、条件をクリアしてください。

## Incident

incident-title = 記録 { $code }
incident-when = 日時
incident-set = コード表
incident-set-unknown = 不明
incident-terminal = 端末
incident-outcome = 結果
incident-correct = 訂正
incident-correct-note = 訂正は追記されます。元の内容は消えません
incident-save = 訂正を保存
incident-advice = 当時の案内（版{ $edition }）
incident-step-done = 済み
incident-step-open = チェックなし
incident-timeline = 経過
event-recorded = 記録
event-corrected = 訂正
event-withdrawn = 取り下げ

## Check of money in doubt, calls

incident-who = 記録者
incident-call = 電話で問い合わせ…
incident-take-back = 記録簿から取り下げ
incident-take-back-sure = もう一度押すと取り下げ
check-title = 支払いの確認
check-with = どこで確認しましたか？
check-finding = 結果は？
check-decided-by = 判断した人
check-save = 記録する
checked-with-terminal = 端末の照会
checked-with-acquirer = 加盟店契約会社
checked-with-settlement-slip = 締め処理の控え
finding-charged = 請求済み
finding-not-charged = 請求なし
finding-unclear = わからない
carried-title = 繰り越し
carried-until = { $owner }が{ $day }に再確認
calls-title = 加盟店契約会社との通話
call-title = 加盟店契約会社に電話
call-merchant = 加盟店番号
call-terminal = 端末番号
call-time = 支払日時
call-code = 応答コード
call-steps = 済ませた手順
call-numbers-missing = 加盟店番号と端末番号は、端末のシールか控えにあります。「設定」の「端末」に一度入力しておくと便利です。
call-write-down = 相手の話をメモ
call-answered-by = 相手の名前
call-case = 受付番号
call-case-is = 受付番号{ $number }
call-promise = 回答はいつまでに？
promise-half-an-hour = 30分以内
promise-two-hours = 2時間以内
promise-today = 今日
promise-tomorrow = 明日
promise-three-days = 3日以内
call-save = 通話を保存
call-end = 回答あり
call-answered = 回答済み
call-promised = { $at }までに回答予定
call-overdue = 回答予定の{ $at }を過ぎています。もう一度電話してください
attachments-title = 添付

## End of day, hand-over

rail-day-end = 日締め
rail-handover = 引き継ぎ
command-day-end = 日締め：確認待ちの支払い
command-handover = シフトの引き継ぎ
day-end-title = 日締め
day-end-due = { $due ->
   *[other] 確認待ちの支払いが{ $due }件あります
}
day-end-nothing-due = 今日は確認待ちの支払いがありません
day-end-how = 締め処理の控えを用意し、金額・時刻・参照番号で1件ずつ探してください。
day-end-who = 判断する人、または再確認する人
day-end-on-slip = 控えにあり：請求済み
day-end-not-on-slip = 控えになし：請求なし
day-end-carry = 明日再確認
day-end-needs-owner = 再確認する人を上に書いてください
day-end-carried = 繰り越し済み
day-end-close = 日締めを完了
day-end-close-waits = 上の支払いをすべて判断するか繰り越すと、完了できます
handover-title = 引き継ぎ
handover-received = { $when }に{ $who }から引き継ぎ
handover-nobody = 前のシフト
handover-counts = 確認待ち{ $doubtful }件 · 回答待ち{ $awaiting }件
handover-take = 確認して引き継ぐ
handover-doubtful = 確認待ちの支払い
handover-awaiting = 加盟店契約会社の回答待ち
handover-terminals = 確認したい端末
handover-terminal = { $terminal }：今日{ $count }件
handover-none = なし
handover-note = 次のシフトへの伝言
handover-give = 引き継ぐ
notice-handed-over = 引き継ぎました。次のシフトに最初に表示されます
notice-taken-over = 引き継ぎを受けました
notice-day-closed = 日締めが完了しました
remind-doubtful = { $count ->
   *[other] 前日までの確認待ちの支払いが{ $count }件あります
}
remind-calls = { $count ->
   *[other] 加盟店契約会社の回答が{ $count }件、期限を過ぎています
}
remind-handover = 前のシフトから伝言があります
attachments-add = 写真かPDFを追加…
attachments-warning = 撮影前に、下4桁以外のカード番号を隠してください。カード裏面のセキュリティコードは撮らないでください。
attachments-full = { $most }個まで
store-attachment-too-large = ファイルが大きすぎます（{ $megabytes } MB）。{ $most } MBまでです。写真を小さいサイズで撮り直してください。
store-attachment-kind = 添付できるのは、JPEG・PNG・WebPの写真とPDFファイルだけです。

## Printing

print-day = 日報を印刷…
print-slip = お客さま用の控え…
print-call = このページを印刷…
notice-printed = 印刷の準備ができました：{ $path }
notice-not-printed = ページを作成できませんでした。記録簿は変わっていません
