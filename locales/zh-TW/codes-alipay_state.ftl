# Words of one code set; the facts are in assets/codes/alipay_state.toml.

code-alipay_state-WAIT_BUYER_PAY = 等待顧客付款
    .detail = 這是查單的結果：還沒有付，但隨時可能付。請顧客在手機上完成，再查；不等了就先取消這一單，不要直接另收。
    .words = 等待買家付款 | 待付款 | 等待付款 | 還沒付
code-alipay_state-TRADE_SUCCESS = 已經付款
    .detail = 這是查單的結果：錢已收到。核對單號和金額，交貨，不要再收。
    .words = 交易成功 | 支付成功 | 已付款 | 交易支付成功
code-alipay_state-TRADE_FINISHED = 已付款，交易已完結
    .detail = 這是查單的結果：錢已收到，而且這筆不能再退款。不要再收。
    .words = 交易結束 | 交易完結 | 已完結不可退款
code-alipay_state-TRADE_CLOSED = 交易已關閉
    .detail = 這是查單的結果：要嘛逾時沒有付，要嘛付過又全額退了。看清是哪一種；還要收款，就用新單號。
    .words = 交易關閉 | 未付款交易逾時關閉 | 全額退款 | 訂單關閉
