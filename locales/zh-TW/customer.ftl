# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = 繁體中文
language-quoted = 「{ $text }」
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %Y/%m/%d
language-group = ,
language-decimal = .
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = 這筆付款沒有成功。您可以換一張卡，或改用其他付款方式；詳細原因再麻煩您洽詢發卡銀行。
say-approved = 付款成功了，請收好收據。
say-id-check = 付款已經通過，依銀行要求，麻煩您出示一下證件。
say-partial = 這張卡付了一部分，剩下的您想用什麼方式付呢？
say-checking = 這筆的結果還沒有確定，請您稍等一下，我們先查清楚，以免您多付一次。
say-pin-retry = 麻煩您再輸入一次密碼，慢慢來沒關係。
say-insert-chip = 這次需要插卡，麻煩您把卡插好，依提示輸入密碼。
say-try-again = 剛才這次沒有完成，麻煩您再試一次。
say-refresh-qr = 麻煩您更新一下付款碼，我再掃一次。
say-finish-on-phone = 麻煩您在手機上完成付款，我們這邊看得到結果。
say-our-correction = 不好意思，我們這邊要調整一下，請您稍等，馬上重做一次。
say-our-side = 不好意思，我們這邊暫時沒辦法收這筆。您方便改用其他付款方式嗎？
say-bank-unreachable = 銀行系統暫時無法處理，不是您的卡有問題。您方便改用其他付款方式嗎？
say-check-details = 麻煩您核對一下剛才輸入的內容，我們再試一次。

## The slip

slip-title = 付款情況說明
slip-unclear = 這筆付款的結果還沒有確定
slip-unclear-text = 現在還無法確定有沒有扣款，要核對之後才會知道。請保留這張單子，也請留意一下您的帳戶紀錄。
slip-paid = 這筆已經付款成功
slip-paid-text = 請和購物收據一起保留。
slip-partly = 這張卡付了一部分
slip-partly-text = 付了多少，以收據上的金額為準。請和收據一起保留。
slip-otherwise = 這次刷卡沒有完成，您已用其他方式付款
slip-otherwise-text = 如果帳戶裡也有這次刷卡的扣款紀錄，請帶這張單子過來，我們一起核對。
slip-reversed = 這筆付款已取消或退款
slip-reversed-text = 款項由收單機構和發卡銀行辦理，店裡看不到入帳日期。請留意您的帳戶紀錄。
slip-not-done = 這次刷卡沒有完成
slip-not-charged-text = 依店裡的紀錄，這一次沒有扣款。如果帳戶裡有這筆扣款紀錄，請帶這張單子過來，我們一起核對。
slip-not-done-text = 如果帳戶裡有這筆扣款紀錄，請帶這張單子過來，我們一起核對。
slip-bank = 帳戶的情況只有發卡銀行看得到。想進一步了解，可以撥打卡片背面的電話，並告知下面的時間和金額。
slip-shop = 店名
slip-by = 經手人
slip-when = 時間
slip-amount = 金額
slip-last4 = 卡號末四碼
slip-reference = 參考號碼
slip-trace = 調閱編號
slip-printed = 列印時間
