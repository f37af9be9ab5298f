# Words of one code set; the facts are in assets/codes/wechatpay_state.toml.

code-wechatpay_state-SUCCESS = 已經付款成功
    .detail = 這是查單的結果：錢已收到。核對單號和金額，交貨，不要再收。
    .words = 支付成功 | 已支付 | 付款成功 | 查單成功
code-wechatpay_state-NOTPAY = 還沒有付款
    .detail = 這是查單的結果：到現在沒有付款成功。要重新收，先關掉或取消這一單，免得顧客又把舊單付了；再請顧客出示新的付款碼。
    .words = 未支付 | 沒付款 | 待支付 | 沒有付款成功
code-wechatpay_state-USERPAYING = 顧客還在支付中
    .detail = 這是查單的結果：還沒有結論，錢可能會扣。請顧客在手機上完成，約每十秒再查一次，最多約四十五秒；仍沒付就取消，不要另收。
    .words = 使用者支付中 | 支付中 | 正在輸入密碼 | 還在付款
code-wechatpay_state-PAYERROR = 支付失敗
    .detail = 這是查單的結果：這一單沒有付款成功。先取消這一單，再用新單號收，或者請顧客換種方式付。
    .words = 支付失敗 | 付款失敗 | 其他原因支付失敗 | 沒付款成功
code-wechatpay_state-REVOKED = 這一單已取消
    .detail = 這是查單的結果：付款碼收款的這一單已經取消。還要收款就用新單號；顧客有扣款通知的，先請收單機構確認。
    .words = 已取消 | 取消成功 | 單子取消了
code-wechatpay_state-CLOSED = 這一單已關閉
    .detail = 這是查單的結果：這個單號不能再付了。還要收款就用新單號；顧客有扣款通知的，先確認再收。
    .words = 已關閉 | 關單了 | 訂單關閉
code-wechatpay_state-REFUND = 這一單已轉入退款
    .detail = 這是查單的結果：這一單付過款，後來轉入退款。去後台看退了多少、退到哪一步，不要再退，也不要急著重收。
    .words = 轉入退款 | 已退款 | 退款中 | 有退款
