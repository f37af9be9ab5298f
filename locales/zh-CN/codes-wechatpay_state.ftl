# Words of one code set; the facts are in assets/codes/wechatpay_state.toml.

code-wechatpay_state-SUCCESS = 已经付款成功
    .detail = 这是查单的结果：钱已收到。核对单号和金额，交货，不要再收。
    .words = 支付成功 | 已支付 | 付款成功 | 查单成功
code-wechatpay_state-NOTPAY = 还没有付款
    .detail = 这是查单的结果：到现在没有付成。要重新收，先关掉或撤销这一单，免得顾客又把旧单付了；再请顾客出示新的付款码。
    .words = 未支付 | 没付款 | 待支付 | 没有付成
code-wechatpay_state-USERPAYING = 顾客还在支付中
    .detail = 这是查单的结果：还没有结论，钱可能会扣。请顾客在手机上完成，约每十秒再查一次，最多约四十五秒；仍没付就撤销，不要另收。
    .words = 用户支付中 | 支付中 | 正在输密码 | 还在付款
code-wechatpay_state-PAYERROR = 支付失败
    .detail = 这是查单的结果：这一单没有付成。先撤销这一单，再用新单号收，或者请顾客换种方式付。
    .words = 支付失败 | 付款失败 | 其他原因支付失败 | 没付成
code-wechatpay_state-REVOKED = 这一单已撤销
    .detail = 这是查单的结果：付款码收款的这一单已经撤销。还要收款就用新单号；顾客有扣款通知的，先请收单机构核实。
    .words = 已撤销 | 撤销成功 | 单子撤销了
code-wechatpay_state-CLOSED = 这一单已关闭
    .detail = 这是查单的结果：这个单号不能再付了。还要收款就用新单号；顾客有扣款通知的，先核实再收。
    .words = 已关闭 | 关单了 | 订单关闭
code-wechatpay_state-REFUND = 这一单已转入退款
    .detail = 这是查单的结果：这一单付过款，后来转入退款。去后台看退了多少、退到哪一步，不要再退，也不要急着重收。
    .words = 转入退款 | 已退款 | 退款中 | 有退款
