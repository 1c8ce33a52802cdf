"""Short articles written for the project, in two pairs of sisters."""

OWN = {
    "own zh": (
        "新城集团宣布投资5000亿美元建设数据中心\n"
        "本报讯 新城集团21日在上海宣布，将在未来4年内投资5000亿美元，建设10座大型数据中心，其"
        "中1000亿美元立即到位。\n"
        "集团总裁林一鸣表示，这是“历史上规模最大的人工智能项目”，预计创造10万个就业岗位。\n"
        "不过，业内人士对资金来源表示怀疑。远山科技创始人高平（Gao Ping）在社交媒体上写道：“他"
        "们其实没有那么多钱。”\n"
        "高平称，据可靠消息，集团到位的资金远远少于100亿美元。林一鸣随后回应说：“这是错的，你"
        "当然知道。”\n"
        "分析人士指出，2025年全球数据中心投资预计达到3200亿美元，比2024年增长37%。"
    ),
    "own zh 2": (
        "远山科技公布2025年第一季度业绩\n"
        "远山科技公司周三公布财报，第一季度营收为1280亿元，同比增长12.5%，净利润为240亿元，低"
        "于市场预期的265亿元。\n"
        "公司首席财务官周敏在电话会议上说，芯片短缺使出货推迟了大约6周，但需求“前所未有地强劲"
        "”。\n"
        "公司将全年资本开支从800亿元上调到950亿元，主要用于服务器和新的数据中心。\n"
        "周三收盘，公司股价下跌3.4%，报收于每股215元。"
    ),
    "own en": (
        "Harbour Group pledges $500 billion for data centres\n"
        "Harbour Group said on Tuesday that it would invest $500 billion over the next four y"
        "ears in 10 data centres, with $100 billion to be deployed immediately.\n"
        "Its chairman, Lin Yiming, called it “the largest AI infrastructure project in histor"
        "y” and promised 100,000 jobs.\n"
        "Others doubted the money was there. “They don’t actually have the money,” wrote Gao "
        "Ping, the founder of Farhill Technology. He said the group had well under $10 billio"
        "n secured.\n"
        "“Wrong, as you surely know,” Mr Lin replied. Analysts expect spending on data centre"
        "s to reach $320 billion in 2025, up 37 percent from 2024."
    ),
    "own en 2": (
        "Farhill’s first quarter falls short\n"
        "Farhill Technology reported revenue of $12.8 billion for the first quarter of 2025, "
        "up 12.5% from a year earlier.\n"
        "Net income was $2.4 billion, below the $2.65 billion that analysts had expected, and"
        " its shares fell 3.4% to $215.\n"
        "Zhou Min, the chief financial officer, told analysts that a shortage of chips had de"
        "layed shipments by about six weeks.\n"
        "The company raised its plan for capital spending this year to $9.5 billion from $8 b"
        "illion."
    ),
}
