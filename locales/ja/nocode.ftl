# Words for terminals without a code, timers, contacts and reports.

## Without a code

symptom-no-code = コードなし
no-code-title = 画面にコードがない
no-code-where = どこがおかしいですか？
no-code-what = { $picture }：どれに近いですか？
no-code-keys = 数字キーでも選べます。Escで戻ります。
no-code-search = 画面の言葉、または見えている様子
no-code-back = 選び直す
no-code-found = 入力に近いもの
no-code-none-found = 近いものがありません。別の言葉で試すか、絵から選び直してください
no-code-not-here = どれも違いますか？請求されたかどうかわからないときは、端末で直前の取引を確認し、再請求しないでください。
no-code-way = 画面にコードがない？
picture-screen = 画面
picture-reader = カード読み取り部
picture-printer = プリンター
picture-network = 通信
picture-qr = QRコード
picture-terminal = 端末本体
stop-using = この端末の使用を止める

## The card

caveat-no-reason = カード発行会社は理由を示さないため、レジでは誰にもわかりません。一番よいのは支払方法を変えることです。理由は、お客さまからカード発行会社に問い合わせていただけます。
card-partial = コード表は一部のみ
card-partial-note = 公開されているのはこのコード表の一部だけで、ここにないコードもありえます。

## The customer’s panel

say-turn-round = 元の向きに戻す

## Timers

timer-start-looking = 計測開始：{ $first }秒後に照会し、以後{ $every }秒ごと、{ $until }秒まで
timer-next = 次の照会：{ $number }回目（全{ $all }回）
timer-now = 今すぐ照会
timer-number = { $number }回目（全{ $all }回）
timer-up = { $seconds }秒たちました
timer-answer-below = 照会の結果を下で答えてください

## Whom to call

whom-acquirer = 加盟店契約会社
whom-service = 端末の保守窓口
whom-bank = 店の取引銀行
contact-name = 名称
contact-phone = 電話
contact-hours = 受付時間、メモ
contact-missing = 設定で番号を入力すると、ここに表示されます。
contact-fill-in = 番号を入力

## Reporting a mistake

report-open = 誤りがありますか？お知らせください
report-title = 誤りの報告
report-saw = 何が表示されましたか？
report-source = どこで見ましたか？
report-nothing-sent = このパソコンにテキストファイルを作るだけで、自動では送信しません。カード番号は隠し、店・スタッフ・お客さまの情報は含みません。誰に渡すかはご自身で決められます。
report-not-ready = 先に見たことを書いてください。
report-write = ファイルを作成
report-written = 報告を作成しました：{ $path }
report-file-title = Tillside：誤りの報告
report-row = 応答コード
report-detail = 表示中の説明
report-money = 表示中の支払状態
report-action = 表示中の対応
report-steps = 表示中の手順
report-edition = 版／確認日
report-program = プログラム
