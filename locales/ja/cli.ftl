# Words of the command line.

cli-unknown = どのコード表にもないコードです。上の行が安全な対応です
