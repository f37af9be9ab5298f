# 練習の言葉。分野・評価・行動の名前は training.ftl、各問題の文章は drills/ にあります。

rail-training = 練習
command-training = 練習
command-make-drill = この記録を練習問題にする
guard-trainer = 研修デスクを開くにはスタッフ暗証番号が必要です

practice-band = 練習 · 実際の記録簿には残りません
practice-band-short = 練習
practice-watermark = 練 習
practice-to-till = レジへ
practice-end = 終了
practice-break-off = 中止
practice-leave = 別の人に交代
practice-place = { $of }問中{ $number }問目
practice-time-left = 残り{ $time }
practice-no-file = 練習には店のデータフォルダーが必要ですが、開いていません。コードの検索はいつもどおり使えます。
practice-faulty = 練習のファイルを開けません。店の記録簿に影響はありません。

## 学習者

learners-first = 本番の前に練習しましょう
learners-first-note = 1日3分、画面の模擬端末で練習します。請求は発生せず、誰にも見られず、間違えても困ることはありません。
learners-who = 誰が練習しますか？
learners-note = 結果は本人だけのものです。暗証番号を設定した人は、入力すると開きます。
learners-new = 初めて使う
learners-desk = 研修デスク
learners-verify = 修了証を確認
learners-bring = 別のパソコンの学習記録を読み込む
profile-new = 新しい学習者
profile-title = プロフィール
profile-name = 名前かニックネーム
profile-name-note = 修了証に載ります。
profile-pin = 練習用の暗証番号（任意）
profile-pin-note = 4～8桁の数字です。設定すると、結果を開けるのは本人だけになります。カードの暗証番号は使わないでください。
profile-shared = 結果を見られる人は？
profile-shared-no = 自分だけ。研修担当者にわかるのは練習していることだけで、結果は見えません。
profile-shared-yes = 研修担当者も。手助けできるよう、名前と結果が見えます。
profile-save = 保存
profile-begin = 始める
profile-flaw-taken = 同じ名前の人がすでにいます。文字を足すか、ニックネームにしてください。
profile-remove = { $name }とすべての結果を削除
profile-remove-note = このパソコンにある練習、試験、修了証がすべて削除され、元に戻せません。
profile-remove-indeed = { $name }を完全に削除する

## ホーム

home-welcome = { $name }さん、ようこそ
home-welcome-note = 画面に決済端末とお客さまが出ます。どう対応するかを選ぶと、その結果と理由を表示します。
home-again = { $name }さん、こんにちは
home-done = { $name }さん、今日の分は終わりです
home-due = 今日の復習は{ $count }問です。
home-none-due = 今日は復習がありません。新しい問題に進めます。
home-start = 今日の3分を始める
home-start-again = もう3分練習する
home-briefing = 修了証の発行後に、対応の変わったものがあります
home-briefing-note = コード：{ $codes }。2分で追いつけます。
home-briefing-start = 変更の説明を始める
home-sure-but-wrong = 自信があったのに不正解
home-sure-but-wrong-note = これらが最初に出ます。
home-plan = 最初の1週間
plan-repeat = 復習
home-readiness = 今日受験すると、正解は約{ $share }の見込みです
home-exam = 試験と修了証
home-certified = 修了証の有効期限：{ $day }
home-exam-door = 試験へ
home-profile = プロフィール
home-take-along = 学習記録をファイルに保存
home-families = 習得の状況
home-streak =
    { $days ->
        [0] 連続練習はまだありません
       *[other] { $days }日連続
    }
home-family = { $family }：習得{ $share }、{ $items }問中{ $met }問を練習済み
home-practise = 集中練習：{ $family }

## 問題

drill-situation = 場面
drill-question = まず何をしますか？
drill-question-next = 次はどうしますか？
drill-question-money = お金は動きましたか？
drill-question-action = 今、どう対応しますか？
drill-sure-question = 選ぶ前に：自信はありますか？
drill-sure-note = 先に下の選択肢を読んでください。自信がなくても構いません。見つけたいのは、自信があるのに間違えているところです。
drill-sure = 自信がある
drill-unsure = 自信がない
drill-look-up = 調べる
drill-look-up-close = 閉じる
drill-better = よりよい対応
# Heard, not read: how good a choice was and why, or what came of it and how it ended.
drill-heard = { $grade }。{ $why }
drill-on = 続ける
drill-next = 次の問題
made-situation-chip = お客さまが{ $amount }の支払いでカードを差し込みました。端末に{ $code }と出ています。
made-situation-tap = お客さまが{ $amount }の支払いでタッチしました。端末に{ $code }と出ています。
made-situation-swipe = { $amount }の支払いで、カードを磁気で読み取りました。端末に{ $code }と出ています。
made-situation-qr = お客さまがQRコードで{ $amount }を支払おうとしています。画面に{ $code }と出ています。
made-customer-1 = 何か問題でも？
made-customer-2 = 今日、ほかの店では全部使えたのに。
made-customer-3 = もう一度やってみてください。
made-customer-4 = 急いでいるんです。支払いはできたんですか？
made-why = { $code }の意味は「{ $meaning }」です。正解：{ $right }。

## 模擬端末

terminal-sale = 売上
terminal-last = 直前の取引
terminal-key = 端末のキー：{ $name }
terminal-key-cancel = 取消
terminal-key-last = 直前照会
terminal-key-print = 再印刷
terminal-key-ok = 確認
screen-refused = 取引不成立
screen-waiting = お待ちください…
screen-approved = 承認されました
screen-approved-hint = 控えをお取りください
screen-no-answer = 応答なし
screen-no-answer-hint = タイムアウト
screen-last-paid = { $amount } 支払い済み
screen-last-absent = 該当する取引なし
screen-last-unknown = 照会できません
screen-last-unknown-hint = 通信できません
screen-present-card = 差し込み・タッチ・磁気で読み取り
screen-enter-pin = 暗証番号を入力
screen-enter-pin-hint = * * * *
screen-insert-chip = ICカードを差し込んでください
screen-idle = いらっしゃいませ
screen-frozen = お待ちください…
screen-dark = 画面が消えています
slip-head = 控え
slip-refused = 取引不成立
slip-approved = 承認
slip-cut-off = 控えが途中で切れ、結果を読めません
entry-chip = 差し込み
entry-tap = タッチ
entry-swipe = 磁気
entry-qr = QR

## 練習の後

summary-title = お疲れさまでした。今日の分は終わりです
summary-result = { $of }問中{ $right }問正解（{ $time }）
summary-home = 完了
summary-chose = 選んだ対応：{ $choice }
summary-sure-but-wrong = 自信あり
summary-nothing = 最後まで解いた問題がないため、結果には数えません。

## 試験

exam-title = 試験
exam-rule-items = 全{ $items }問、時間制限はありません。多くの人は15～20分で終わります。
exam-rule-pass = { $right }問正解で合格です。
exam-rule-double = うち{ $double }問は、間違えるとお客さまへの二重請求になりかねません。この{ $double }問は、1問も間違えられません。
exam-rule-quiet = 解説は最後に表示します。途中で調べることはできません。
exam-rule-shared = 結果を公開していなくても、誰に修了証があるかは研修担当者に見えます。
exam-start = 試験を始める
exam-quiet = 試験中：解説は最後に表示します。
exam-passed = 合格
exam-not-passed = あと一歩です
exam-result = { $of }問中{ $right }問正解
exam-double-wrong = 二重請求になりかねない問題を{ $count }問間違えました。
exam-again = 間違えたところを練習して、また受けてください。回数に制限はありません。
exam-certificate = 修了証（有効期限{ $day }、知識の版{ $edition }）
exam-print = 修了証をPDFに
exam-wrong = 間違えたところ

## 修了証

verify-title = 修了証の確認
verify-note = 修了証のとおりに、氏名と確認コードを入力してください。ネット接続は不要です。
verify-code = 確認コード
verify-name = 氏名
verify-check = 確認
verify-genuine = 本物です
verify-expired = 本物ですが、期限切れです
verify-genuine-text = { $name }：発行日{ $issued }、有効期限{ $expires }、{ $of }問中{ $right }問正解、知識の版{ $edition }。
verify-form = 修了証の確認コードではありません
verify-form-text = 確認コードは英数字24文字です。修了証と区切りごとに見比べてください。
verify-unknown-shop = 別の店の修了証です
verify-unknown-shop-text = この店のアプリが発行したものではありません。発行元のパソコンの学習記録を読み込むと、ここで確認できます。
verify-not-genuine = 本物と確認できません
verify-not-genuine-text = 確認コードと氏名が合いません。どちらも修了証と1文字ずつ見比べてください。

## 緊急演習

fire-title = 緊急演習
fire-note = 複数のお客さまに、制限時間内に対応します。見るのは、二重請求がないことと、最初の安全な対応までの早さです。
fire-acquirer-down = 昼どきに加盟店契約会社が停止
fire-money-in-doubt = 請求が不明
fire-stolen-card = 盗難カード
fire-size = お客さま{ $count }人 · { $minutes }分
fire-who = レジ担当は誰ですか？
fire-nobody = 先に学習者を追加してください。
fire-start = 始める
fire-till = お客さま{ $number }
fire-serve = お客さまがお待ちです。上から1人選んでください。
fire-calm = 今は誰もいません。まもなく次のお客さまが来ます。
debrief-title = 振り返り
debrief-double =
    { $count ->
        [0] 二重請求はありませんでした
       *[other] { $count }人のお客さまに二重請求しました
    }
debrief-median = 最初の安全な対応まで{ $seconds }秒（半数のお客さまではこれより早く、半数では遅い）
debrief-first-safe = 最初の安全な対応まで{ $seconds }秒
debrief-no-safe = 安全な対応なし
debrief-open = 対応が完了していません
debrief-waiting = 待ち
debrief-served = 対応中
debrief-seconds = 数字は開始からの秒数
debrief-again = もう一度、緊急演習をする

## 研修デスク

desk-title = 研修デスク
desk-tab-matrix = 学習者
desk-tab-weak = 間違えたところ
desk-tab-forks = 選んだ対応
desk-tab-retention = 定着
desk-tab-papers = 印刷・持ち出し
desk-fire = 緊急演習…
desk-nobody = まだ誰も練習していません。学習者を追加すると、ここに進み具合が出ます。
desk-matrix-note = 今日の習得率（%）を分野別に示します。名前を選ぶと、最初の1週間の計画を割り当てられます。
desk-due = 復習待ち
desk-certificate = 修了証期限
desk-private = 結果は非公開
desk-not-begun = 未着手
desk-attempts = { $attempts }問を練習、前回{ $day }
desk-plan = 計画：{ $asked }分野中{ $begun }分野に着手
desk-no-plan = 計画はまだありません
desk-plan-assign = 最初の1週間の計画を割り当てる
desk-plan-drop = 計画を取り下げる
desk-weak = 間違いの多いコード
desk-wrong-of = { $of }回中{ $wrong }回不正解
desk-nothing-yet = まだありません。
desk-sure-but-wrong-note = まずこれらを話し合ってください。結果が非公開の人の名前は出ません。
desk-somebody = 学習者の1人
desk-forks-note = 間違いの多い場面で、みんなが選んだ対応です。
desk-times = { $count }回
desk-retention = 日がたってからの正答率
desk-retention-note = 前回からの日数ごとに、すべての復習を集計しています。破線は計画の目標です。
desk-after-days = { $days }日〜
desk-days = 最近の練習
desk-days-sentence = { $days }日間で{ $count }問

papers-sheet = レジの早見表
papers-sheet-note = この店で多い20のコードを1枚にまとめ、版と日付を入れます。
papers-a4 = A4のPDF
papers-a5 = A5のPDF
papers-handout = 研修資料
papers-handout-note = 1つの分野について、コード、対応、お客さまへの言葉、話し合う場面をまとめます。
papers-handout-choose = 分野を選ぶ
papers-report = 報告書
papers-report-note = 学習者と分野、間違いの多いコード、選んだ対応。
papers-pdf = PDF
papers-xlsx = XLSX
papers-csv = CSV
papers-deck = Anki用カード
papers-deck-note = この端末のすべてのコードを、Ankiで読み込めるテキストファイルにします。
papers-deck-make = ファイルを作成
papers-records = 学習者の学習記録
papers-records-note = 別のパソコンの学習記録を読み込みます。すでにあるものは二重に数えません。

## その他

incident-make-drill = 練習問題にする
incident-has-drill = 練習問題あり
notice-drill-made = 練習問題にしました。金額は丸め、お客さまの情報は含みません。
notice-record-read = { $name }：練習{ $attempts }問と修了証{ $certificates }件を読み込みました。
notice-record-unreadable = 学習記録{ $path }を読み取れません：{ $detail }。何も変更していません。
notice-record-malformed = { $path }はこのアプリの学習記録ではありません：{ $detail }。何も変更していません。
notice-record-too-new = { $path }は新しい版のアプリで作られています。先にこのパソコンのアプリを更新してください。何も変更していません。
notice-practice-not-kept = 今の練習を保存できませんでした：
notice-no-drills = 練習問題を読み取れません。アプリをインストールし直してください。
