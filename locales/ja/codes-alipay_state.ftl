# Words of one code set; the facts are in assets/codes/alipay_state.toml.

code-alipay_state-WAIT_BUYER_PAY = お客さまの支払い待ち
    .detail = 照会の結果で、今は未払いですが、いつ支払われてもおかしくありません。操作を終えていただき、照会し直します。待つのをやめるときは先にこの注文を取り消し、そのまま別の請求を始めないでください。
    .words = 支払い待ち | 未払い | お客さま待ち
code-alipay_state-TRADE_SUCCESS = 支払い済み
    .detail = 照会の結果で、代金は受け取り済みです。注文番号と金額を照らし合わせて商品を渡し、もう一度請求しないでください。
    .words = 取引成功 | 支払い済み | 支払い成功
code-alipay_state-TRADE_FINISHED = 支払い済み、取引完了
    .detail = 照会の結果で、代金は受け取り済みです。この取引はもう返金できません。もう一度請求しないでください。
    .words = 取引完了 | 完了 | 返金不可
code-alipay_state-TRADE_CLOSED = 取引は終了済み
    .detail = 照会の結果で、未払いのまま時間切れか、支払い後に全額返金されています。どちらかを確かめ、代金は新しい注文番号で受け取ります。
    .words = 取引終了 | 注文終了 | 時間切れ 未払い | 全額返金
