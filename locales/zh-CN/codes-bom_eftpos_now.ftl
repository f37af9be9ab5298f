# Words of one code set; the facts are in assets/codes/bom_eftpos_now.toml.

code-bom_eftpos_now-0001 = 已批准，等核对签名
    .detail = 这笔已经批准，条件是核对顾客的签名。按终端的提示做，不要再收一次。
    .words = 批准待签名 | 核对签名 | 签名后批准
code-bom_eftpos_now-1000 = 没有批准，这张卡不要再试
    .detail = 这笔不会批准，同一张卡再试也没有用，原因终端收不到。请顾客换一张卡，持卡人可以问发卡行。
    .words = 拒绝不要重试 | 交易被拒 | 不要再试
code-bom_eftpos_now-1006 = 密码错误次数超限
    .detail = 密码输错的次数到了上限。这张码表允许再试一次，由顾客自己输；不成就换一张卡，解锁由持卡人找发卡行。
    .words = 密码次数超限 | 密码输错太多 | 密码被锁
code-bom_eftpos_now-1007 = 没有批准，要打授权电话
    .detail = 这张卡不要再试。请顾客换一种方式付；要打授权电话，只用终端贴纸或合同上收单机构的号码。
    .words = 拒绝需致电 | 致电授权 | 打电话授权
code-bom_eftpos_now-1009 = 商户无效，请联系服务台
    .detail = 问题出在本店的商户资料，不在顾客的卡。联系收单机构的服务台；这笔先换种方式收。
    .words = 商户无效 | 无效商户 | 联系服务台
code-bom_eftpos_now-1011 = 卡无效
    .detail = 这张卡不被接受，为什么终端收不到。同一张卡不要再试，请顾客换一张，原因由持卡人问发卡行。
    .words = 无效卡 | 卡无效 | 卡片无效
code-bom_eftpos_now-1014 = 账户选错了
    .detail = 选的账户不能用于这张卡，这张码表说不要再试。请顾客换一张卡或换种方式。
    .words = 账户选择错误 | 账户错误 | 选错账户
