## 收银台旁边的窗口：小条、快捷键、开机启动、意外停止之后

strip-open = 收成小条
strip-whole = 整个窗口
strip-more = 原因、出处和全部说明
strip-problems = 有 { $count } 件事要看，打开整个窗口
command-strip = 收成小条，或恢复整个窗口

beside-title = 放在收银软件旁边
beside-strip-note = 小条约一行高，总在最前面；输入代码时展开成小卡片
beside-hot-key = 在别的程序里按哪个键叫出本窗口
beside-hot-key-note = 收银软件也可以用 tillside --code 57 或 tillside-cli open 叫出本窗口
beside-autostart = 开机登录后自动打开
beside-on = 开
beside-off = 关

notice-fields-of-another = 别的程序送来了这个代码；下面填的金额等还是上一笔的，请核对
notice-draft-back = { $at } 没有保存的内容已经找回，请核对后保存；不要了就按 Esc
notice-hot-key-taken = 这个键已被别的程序占用，请另选一个
notice-hot-key-not-here = 这个系统不让程序占用全局按键；可在系统的键盘设置里把一个键指向 tillside-cli open
notice-autostart-failed = 没能改动开机启动：{ $reason }

crash-title = 上次程序意外停止了，很抱歉
crash-note = 已保存的事件都在。原因写在一份报告里，只留在这台电脑上；愿意的话可以发给维护的人
crash-show = 看报告

last-words-no-window = 码上懂打不开窗口：{ $reason }
last-words-no-window-hint = 没有数据被改动。请更新显卡驱动，或换一台电脑；查代码也可以用命令行 tillside-cli lookup 57。
last-words-crashed = 码上懂意外停止：{ $reason }
last-words-crashed-hint = 屏幕上说过“已保存”的事件都在文件里，请重新打开。
