# Words of one code set; the facts are in assets/codes/alipay_state.toml.

code-alipay_state-WAIT_BUYER_PAY = 等待顾客付款
    .detail = 这是查单的结果：还没有付，但随时可能付。请顾客在手机上完成，再查；不等了就先撤销这一单，不要直接另收。
    .words = 等待买家付款 | 待付款 | 等待付款 | 还没付
code-alipay_state-TRADE_SUCCESS = 已经付款
    .detail = 这是查单的结果：钱已收到。核对单号和金额，交货，不要再收。
    .words = 交易成功 | 支付成功 | 已付款 | 交易支付成功
code-alipay_state-TRADE_FINISHED = 已付款，交易已完结
    .detail = 这是查单的结果：钱已收到，而且这笔不能再退款。不要再收。
    .words = 交易结束 | 交易完结 | 已完结不可退款
code-alipay_state-TRADE_CLOSED = 交易已关闭
    .detail = 这是查单的结果：要么超时没有付，要么付过又全额退了。看清是哪一种；还要收款，就用新单号。
    .words = 交易关闭 | 未付款交易超时关闭 | 全额退款 | 订单关闭
