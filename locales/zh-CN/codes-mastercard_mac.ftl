# Words of one code set; the facts are in assets/codes/mastercard_mac.toml.

code-mastercard_mac-01 = 有新的卡信息，先更新
    .detail = 可能已经换卡，或换了有效期。当面收款时请持卡人换一张卡或换种方式。
    .words = 有新卡信息 | 更新卡信息 | 换了新卡 | 有效期已换

code-mastercard_mac-02 = 暂不能批准，以后再试
    .detail = 多家处理机构建议等 72 小时，所以现在这笔请换一张卡或换种方式。
    .words = 暂不能批准 | 过几天再试

code-mastercard_mac-03 = 不要再试
    .detail = 这笔不要再用这张卡。
    .words = 不要再试 | 禁止重试 | 不能再刷

code-mastercard_mac-04 = 令牌要求未满足，或不支持令牌
    .detail = 问题在付款用的令牌，要由收单机构查。
    .words = 令牌要求 | 不支持令牌 | 令牌问题

code-mastercard_mac-05 = 部分收单机构用作协商金额未批准
    .detail = 意思是协商的金额没有批准，这个含义还没有得到证实。

code-mastercard_mac-21 = 定期代扣已取消，停止扣款
    .detail = 与代扣或订阅有关，不要再扣。
    .words = 代扣已取消 | 订阅已取消 | 停止扣款

code-mastercard_mac-22 = 商户不符合产品代码条件
    .detail = 问题在商户这一边，要由收单机构处理。

code-mastercard_mac-24 = 1 小时后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 一小时后再试 | 余额不足一小时后再试

code-mastercard_mac-25 = 24 小时后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 一天后再试 | 余额不足一天后再试

code-mastercard_mac-26 = 2 天后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 两天后再试 | 余额不足两天后再试

code-mastercard_mac-27 = 4 天后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 四天后再试 | 余额不足四天后再试

code-mastercard_mac-28 = 6 天后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 六天后再试 | 余额不足六天后再试

code-mastercard_mac-29 = 8 天后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 八天后再试 | 余额不足八天后再试

code-mastercard_mac-30 = 10 天后再试，随 51 出现
    .detail = 这只是时间提示，不保证到时会批准。现在这笔请换一张卡或换种方式。
    .words = 十天后再试 | 余额不足十天后再试

code-mastercard_mac-40 = 提示：不可充值的预付卡
    .detail = 只说明卡的种类，不是拒绝的原因；原因看应答码。
    .words = 不可充值的预付卡 | 预付卡

code-mastercard_mac-41 = 提示：一次性虚拟卡号
    .detail = 只说明卡的种类，不是拒绝的原因；原因看应答码。
    .words = 一次性虚拟卡 | 一次性卡号

code-mastercard_mac-42 = 部分收单机构用作制裁筛查分值过高
    .detail = 这个含义还没有得到证实，要由收单机构说明。不要向顾客念出原因。

code-mastercard_mac-43 = 提示：可多次使用的虚拟卡号
    .detail = 只说明卡的种类，不是拒绝的原因；原因看应答码。
    .words = 多次使用虚拟卡 | 可重复用的虚拟卡号

code-mastercard_mac-99 = 部分网关用作不要再试
    .detail = 由网关自己定义，这个含义还没有得到证实。这笔不要再用这张卡。
