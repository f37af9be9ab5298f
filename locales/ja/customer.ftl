# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = 日本語
language-quoted = 「{ $text }」
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %Y/%m/%d
language-group = ,
language-decimal = .
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = 今回のお支払いは完了しませんでした。別のカード、またはほかの方法でお支払いいただけますでしょうか。詳しいことはカード会社にお問い合わせいただけます。
say-approved = お支払いが完了しました。こちらがレシートです。
say-id-check = お支払いは承認されました。カード会社の求めにより、恐れ入りますが身分証をお見せいただけますでしょうか。
say-partial = このカードで一部をお支払いいただきました。残りのお支払い方法はいかがなさいますか。
say-checking = 結果がまだはっきりしておりません。二重のお支払いにならないよう確認しておりますので、少々お待ちください。
say-pin-retry = 恐れ入りますが、暗証番号をもう一度ご入力いただけますか。どうぞごゆっくり。
say-insert-chip = 今回はICチップを使います。カードを差し込み、案内が出ましたら暗証番号をご入力ください。
say-try-again = ただいまの処理は完了しませんでした。恐れ入りますが、もう一度お願いできますでしょうか。
say-refresh-qr = 恐れ入りますが、お支払い用のコードを更新していただけますか。もう一度読み取ります。
say-finish-on-phone = お手数ですが、スマートフォンでお支払いを完了してください。結果はこちらで確認できます。
say-our-correction = 当店側で訂正する点がございます。少々お待ちください。すぐにやり直します。
say-our-side = 申し訳ございません。当店では、ただいまこのお支払いを承ることができません。ほかの方法でお支払いいただけますでしょうか。
say-bank-unreachable = 銀行のシステムが、ただいまお支払いを受け付けられません。お客さまのカードのせいではございません。ほかの方法でお支払いいただけますでしょうか。
say-check-details = 恐れ入りますが、ご入力の内容をご確認いただけますか。そのあと、もう一度お試しいたします。

## The slip

slip-title = お支払いについて
slip-unclear = このお支払いの結果はまだ分かっていません
slip-unclear-text = 請求されたかどうかは今のところ分からず、確認が必要です。この用紙を保管し、ご利用明細にもご注意ください。
slip-paid = このお支払いは完了しました
slip-paid-text = レシートと一緒に保管してください。
slip-partly = このカードで一部をお支払いいただきました
slip-partly-text = お支払いの額はレシートに記載されています。レシートと一緒に保管してください。
slip-otherwise = 今回のカード払いは完了せず、ほかの方法でお支払いいただきました
slip-otherwise-text = ご利用明細に今回のカード払いの請求も載っている場合は、この用紙をお持ちください。ご一緒に確認いたします。
slip-reversed = このお支払いは取り消しまたは返金となりました
slip-reversed-text = 手続きは加盟店契約会社とカード発行会社が行い、いつ反映されるかは当店では分かりません。ご利用明細にご注意ください。
slip-not-done = 今回のカード払いは完了しませんでした
slip-not-charged-text = 当店の記録では、請求は行われていません。ご利用明細に請求が載っている場合は、この用紙をお持ちください。ご一緒に確認いたします。
slip-not-done-text = ご利用明細に請求が載っている場合は、この用紙をお持ちください。ご一緒に確認いたします。
slip-bank = 口座の状況はカード発行会社でしか分かりません。詳しくお知りになりたい場合は、カード裏面の番号にお電話のうえ、下記の日時と金額をお伝えください。
slip-shop = 店名
slip-by = 担当者
slip-when = 日時
slip-amount = 金額
slip-last4 = カード番号下4桁
slip-reference = 参照番号
slip-trace = 伝票番号
slip-printed = 印刷日時
