# Words of one code set; the facts are in assets/codes/quest.toml.

code-quest-S3 = 等卡超时
    .detail = 顾客没有在时间内出示卡，这笔没有做下去。再做一次，请顾客准备好卡。
    .words = 等卡超时 | 出示卡超时 | 等待刷卡超时
code-quest-S8 = 在密码键盘上按了取消
    .detail = 这笔在密码键盘上被取消了。看清屏幕写的是取消，问问顾客还要不要付，要付就再做一次。
    .words = 密码键盘取消 | 顾客取消 | 键盘上取消
code-quest-C5 = 终端没有网络
    .detail = 终端没有连上网。检查网线、信号，连上后看清上一笔没有成交，再做一次。
    .words = 终端无网络 | 没有网络 | 网络不通
