# Words of the command line.

cli-unknown = 应答码表里没有这个代码，以上是稳妥的做法
