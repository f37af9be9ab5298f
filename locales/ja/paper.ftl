# Words of what is printed and of tables for spreadsheets.

## Any page

paper-printed = 印刷日時
paper-count = 記録数
paper-incidents = { $count ->
   *[other] { $number }件
}
paper-span = 期間
paper-when = 日時
paper-time = 時刻
paper-times = 回数
paper-state = 状況
paper-signed = 署名

## The log

paper-log-title = 記録簿
paper-sheet = 記録

## The day

paper-day-title = 日報
paper-day-outcomes = 結果の内訳
paper-day-codes = コードの内訳
paper-day-doubtful = 確認待ちの支払い
paper-day-awaiting = 加盟店契約会社の回答待ち
paper-day-all = すべての記録
paper-day-unchecked = 未確認
paper-day-anchor = 記録簿の照合番号
paper-day-anchor-text = 印刷した時点で記録簿の最後にある履歴の番号です。日報と一緒に保管してください。後日の検査でこの番号が合えば、ここまでの記録は当時のままだとわかります。印刷より後の記録については、何も示しません。

## The call to the acquirer

paper-call-ask = 尋ねること
paper-call-ask-paid = この支払いは成立していますか。入金されますか。
paper-call-ask-back = 誤って請求されていた場合、どのように、いつ頃戻りますか。
paper-call-ask-again = 今、この支払いを改めて請求してもよいですか。
paper-call-promised = 回答の期限
paper-call-answer = 相手の回答

## Columns

column-id = ID
column-at = 日時
column-code-set = コード表
column-code = 応答コード
column-terminal = 端末
column-outcome = 結果
column-status = 状況
column-amount = 金額
column-currency = 通貨
column-last4 = 下4桁
column-note = メモ
column-ticks = 手順
column-reference = 参照番号
column-trace = 伝票番号
column-who = 記録者
column-zone = 時間帯
column-finding = 確認結果
column-checked-with = 確認先
column-decided-by = 判断した人
column-carried-owner = 繰り越し担当
column-carried-until = 再確認日
column-calls = 通話
column-attachments = 添付
column-meaning = 意味
column-money = 支払状態
column-action = 対応

## Taking in a file

transfer-line = 行
transfer-reason = 理由
transfer-text = 内容
