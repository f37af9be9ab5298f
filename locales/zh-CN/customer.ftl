# What a customer reads: the sentence a cashier shows, and the slip to take along.

language-name = 简体中文
language-quoted = “{ $text }”
# How days, long numbers and amounts are written; the day in the letters of strftime.
language-day = %Y-%m-%d
language-group = ,
language-decimal = .
language-money = { $amount } { $currency }

## What the cashier says

say-neutral = 这笔没有成功。您可以换一张卡，或者换种付款方式；具体原因请您问一下发卡行。
say-approved = 付款成功了，请收好小票。
say-id-check = 付款已经通过，按银行要求，麻烦您出示一下证件。
say-partial = 这张卡付了一部分，剩下的您想用什么方式付？
say-checking = 这笔的结果还没有确定，请您稍等，我们先查清楚，免得您多付一次。
say-pin-retry = 麻烦您再输一次密码，不着急。
say-insert-chip = 这次要插卡，麻烦您把卡插好，按提示输密码。
say-try-again = 刚才这次没有完成，麻烦您再来一次。
say-refresh-qr = 麻烦您刷新一下付款码，我再扫一次。
say-finish-on-phone = 麻烦您在手机上把付款完成，我们这边能看到结果。
say-our-correction = 不好意思，我们这边要调整一下，请您稍等，马上重做一次。
say-our-side = 不好意思，我们这边暂时收不了这笔。您方便换种方式付吗？
say-bank-unreachable = 银行系统暂时办不了，不是您的卡有问题。您方便换种方式付吗？
say-check-details = 麻烦您核对一下刚才输入的内容，我们再试一次。

## The slip

slip-title = 付款情况说明
slip-unclear = 这笔付款的结果还没有确定
slip-unclear-text = 现在还不能断定有没有扣款，要核对之后才知道。请留好这张单子，也请留意一下您的账户记录。
slip-paid = 这笔已经付成
slip-paid-text = 请和购物小票一起留好。
slip-partly = 这张卡付了一部分
slip-partly-text = 付了多少，以小票上的金额为准。请和小票一起留好。
slip-otherwise = 这次刷卡没有完成，您已用别的方式付款
slip-otherwise-text = 如果账户里也有这次刷卡的扣款记录，请带上这张单子来，我们一起核对。
slip-reversed = 这笔付款已撤销或退款
slip-reversed-text = 款项由收单机构和发卡行办理，到账日期店里看不到。请留意您的账户记录。
slip-not-done = 这次刷卡没有完成
slip-not-charged-text = 按店里的记录，这一次没有扣款。如果账户里有这笔扣款记录，请带上这张单子来，我们一起核对。
slip-not-done-text = 如果账户里有这笔扣款记录，请带上这张单子来，我们一起核对。
slip-bank = 账户的情况只有发卡行看得到。想问清楚，可以打卡背面的电话，报下面的时间和金额。
slip-shop = 店名
slip-by = 经手人
slip-when = 时间
slip-amount = 金额
slip-last4 = 尾号
slip-reference = 参考号
slip-trace = 凭证号
slip-printed = 打印于
