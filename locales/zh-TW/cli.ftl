# Words of the command line.

cli-unknown = 回應碼表裡沒有這個代碼，以上是穩妥的做法
