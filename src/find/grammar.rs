//! The words around numbers by which a code is told from an amount, a time, a count or a reference.
//!
//! They are the grammar of what people type, not texts of the program, and all of them are in the normal form.

use std::sync::LazyLock;

pub type Words = LazyLock<Vec<&'static str>>;

fn words(list: &'static str) -> Vec<&'static str> {
    list.split_ascii_whitespace().collect()
}

/// Something that is counted or measured, right after a number.
pub struct Unit {
    pub word: &'static str,
    /// Not the unit if one of these follows it: 65 次数超限.
    pub unless: &'static str,
}

/// `次!数` is the unit 次 unless 数 follows.
fn units(list: &'static str) -> Vec<Unit> {
    let unit = |text: &'static str| {
        let (word, unless) = text.split_once('!').unwrap_or((text, ""));
        Unit { word, unless }
    };
    list.split_ascii_whitespace().map(unit).collect()
}

/// Right before a number these say that it is a code.
pub static LEADS: Words = Words::new(|| {
    words(
        "错误码 错误代码 错误号 错码 故障码 故障代码 应答码 应答代码 响应码 响应代码 返回码 返回代码 回应码 \
         提示码 状态码 拒绝码 原因码 代码 代号 错误 报错 出错 失败 拒绝 拒付 被拒 失败了 拒绝了 报错了 出错了 \
         提示 显示 出现 返回 弹出 跳出 异常 应答 响应 域 报 跳 写着 说",
    )
});

pub static LEADS_LATIN: Words = Words::new(|| {
    words(
        "code codes errcode errorcode respcode rc resp response err error errors ec ret return result reason \
         status declined decline denied refused rejected reject failed fail failure message msg shows says \
         display displays got e de39 f39 daima cuowu cuowuma cuowudaima yingdama fanhuima shibai jujue xianshi \
         tishi jiaoyishibai shuakashibai",
    )
});

/// Right after a number these say that it is a code, or was asked about as one.
pub static TRAILS: Words = Words::new(|| {
    words(
        "号错误 号代码 号错 错误 错码 报错 代码 码 是什么 是啥 什么 啥 怎么 咋 怎样 如何 的意思 意思 的含义 含义 \
         失败 拒绝 提示",
    )
});

pub static TRAILS_LATIN: Words =
    Words::new(|| words("error errors code declined decline failed meaning means mean what"));

/// The leads after which even four digits are a code.
pub static FIRM_LEADS: Words = Words::new(|| words("码 代码 code rc"));

/// Between two codes these say that the second is meant like the first: `57和55`.
pub static JOINTS: Words = Words::new(|| words("和 与 跟 还是 或 或者 、 , & vs and or"));

/// Before a number these say that it is money.
pub static MONEY: Words = Words::new(|| {
    words(
        "¥ $ € £ 人民币 金额 合计 总计 总额 总价 价格 单价 实收 应收 实付 应付 收款 付款 消费 小费 收了 扣了 刷了 收 扣 刷 转 充 \
         付了 输入 余额",
    )
});

pub static MONEY_LATIN: Words = Words::new(|| words("rmb cny usd hkd mop twd eur gbp jpy amount amt total price sale"));

/// Before a number these say that it numbers something else.
pub static OTHERS: Words = Words::new(|| {
    words(
        "第 尾号 末四位 后四位 卡号 账号 户号 凭证 参考 流水 批次 终端号 终端编 商户号 商户编 商编 授权码 授权 \
         验证码 付款码 收款码 二维码 订单 单号 票号 票据 发票 电话 手机 热线 致电 拨打 桌号 台号 房号 编号 序号 \
         工号 型号 货号 交易号 柜台 收银台 收银员 操作员 有效期 日期 时间 版本",
    )
});

pub static OTHERS_LATIN: Words = Words::new(|| {
    words(
        "ref reference trace batch stan rrn arn tid mid auth approval invoice order tel phone call dial operator \
         cashier table lane till exp expiry date time seq receipt ticket version ver v field bit last zip room \
         step page line attempt try",
    )
});

/// These number something else only with `no.`, `id` or `number`: "INVALID TERMINAL 97" is a screen with a code.
pub static NUMBERED_LATIN: Words = Words::new(|| words("terminal merchant card transaction account"));

/// A lead that numbers something else when one of these stands before it: `auth code 57`.
pub static OTHER_CODES_LATIN: Words =
    Words::new(|| words("auth approval authorization authorisation zip qr country area"));

/// Units with or without a blank before them.
pub static UNITS: LazyLock<Vec<Unit>> = LazyLock::new(|| {
    units(
        "元 块 圆 毛 万!事 千 百!分 亿 秒 分!期行部批 小时 天!数 周 笔!数 次!数 张 台 家 遍 折 岁 倍 % ‰ ° ¥!0123456789 €!0123456789 $!0123456789 \
         人民币!0123456789 港币 个!人别 位!置 条!件码 件",
    )
});

/// Units only without one: 11月, but not "61 日累计超限".
pub static GLUED_UNITS: LazyLock<Vec<Unit>> =
    LazyLock::new(|| units("人!脸工行民 时!间 点 年 月!限累 日!限累切终 号!错代码 角 域 楼 期 层"));

pub static UNITS_LATIN: Words = Words::new(|| {
    words(
        "s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks month months \
         year years am pm yuan kuai rmb cny usd hkd mop twd eur gbp jpy dollar dollars euro euros cent cents \
         times x digit digits pcs items sales cards tries attempts people percent pct st nd rd th km kg yuanqian \
         bi ci",
    )
});

/// Words of a question that say nothing about what happened.
pub static SMALL_TALK: Words = Words::new(|| {
    words(
        "是什么意思 什么意思 是怎么回事 怎么回事 怎么解决 怎么处理 怎么办 怎么弄 怎么了 咋回事 咋办 是什么 为什么 \
         什么 请问 老是 一直 顾客 客人 pos机 刷卡机",
    )
});

/// With these alone, or with a lead, a text says that a payment failed and no more.
pub static GENERIC: Words = Words::new(|| {
    words(
        "交易 刷卡 刷 收款 付款 消费 支付 请 了 的 第 又 还是 不成功 没成功 未成功 刷不了 刷不出来 刷不上 付不了 用不了 pos",
    )
});
/// How such a text ends, if not with a lead.
pub static FAILURES: Words = Words::new(|| words("成功 不了 不出来 不上"));

/// With a code beside them, these leave nothing to search for.
pub static FILLERS: Words = Words::new(|| {
    words(
        "刷卡 银行卡 信用卡 交易 收款 付款 消费 支付 机器 终端 处理 解决 原因 含义 意思 我的 这个 那个 一个 时候 \
         请 我 了 的 吗 呢 啊 呀 是 为 有 又 在 上 里 出 来 说 时 办 啥 咋 怎么 怎样 如何 第 不成功",
    )
});

pub static FILLERS_LATIN: Words = Words::new(|| {
    words(
        "pos terminal card the a an is was what does do mean means meaning why how to fix my our machine on \
         screen it of no number with please transaction payment trans txn sale",
    )
});
