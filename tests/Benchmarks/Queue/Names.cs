using Bogus;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Invented names of companies and plants, put together from syllables in three languages.</summary>
internal static class Names
{
    private static readonly Trilingual[] Syllables = Read("""
        恒 恒 Hang|豐 丰 Fung|海 海 Hoi|嵐 岚 Laam|葵 葵 Kwai|東 东 Tung|朗 朗 Long|翠 翠 Chui|華 华 Wah|聯 联 Luen|興 兴 Hing|業 业 Yip|寶 宝 Po|盛 盛 Shing|泰 泰 Tai|達 达 Tat|永 永 Wing|順 顺 Shun|億 亿 Yik|滙 汇 Wui
        創 创 Chong|維 维 Wai|麗 丽 Lai|龍 龙 Lung|鴻 鸿 Hung|駿 骏 Chun|銘 铭 Ming|輝 辉 Fai|廣 广 Kwong|達 达 Tak|嘉 嘉 Ka|衍 衍 Hin|昇 升 Sing|裕 裕 Yue|偉 伟 Wai|誠 诚 Sing|萬 万 Man|利 利 Lee|新 新 Sun|德 德 Dak
        """);

    private static readonly (string Sector, Trilingual[] Trades)[] Trades =
    [
        ("textile", Read("染整 染整 Dyeing_and_Finishing|紡織 纺织 Textiles|針織 针织 Knitting|製衣 制衣 Garments")), ("metal", Read("電鍍 电镀 Electroplating|五金製品 五金制品 Metal_Products|壓鑄 压铸 Die_Casting|金屬 金属 Metalware")),
        ("electronics", Read("電路板 电路板 Circuit_Boards|電子 电子 Electronics|電業 电业 Electrical")), ("plastics", Read("塑膠 塑胶 Plastics|模具 模具 Moulds")), ("printing", Read("印刷 印刷 Printing|包裝 包装 Packaging")),
        ("paper", Read("紙品 纸品 Paper_Products|紙業 纸业 Paper")), ("chemical", Read("化工 化工 Chemicals|油墨 油墨 Inks|塗料 涂料 Coatings")), ("food-and-beverage", Read("食品 食品 Foods|飲品 饮品 Beverages")),
        ("furniture", Read("家具 家具 Furniture|木業 木业 Timber")), ("non-metallic-mineral", Read("陶瓷 陶瓷 Ceramics|玻璃 玻璃 Glass")), ("toys", Read("玩具 玩具 Toys")), ("watches", Read("鐘錶 钟表 Watches")), ("leather", Read("皮革 皮革 Leather")),
        ("other", Read("實業 实业 Industrial|製品 制品 Manufacturing")),
    ];

    private static readonly float[] Weights = [0.2f, 0.16f, 0.12f, 0.09f, 0.08f, 0.06f, 0.06f, 0.06f, 0.03f, 0.04f, 0.03f, 0.02f, 0.02f, 0.03f];

    private static readonly Trilingual[] Lines = Read("第一生產線 第一生产线 first_line|第二生產線 第二生产线 second_line|第三車間 第三车间 third_workshop|舊廠房 旧厂房 old_building|污水站 污水站 effluent_plant|鍋爐房 锅炉房 boiler_house");

    /// <summary>A company and its sector's word.</summary>
    public static (Trilingual Name, string Sector) Company(Randomizer random)
    {
        var (one, two, more) = (random.ArrayElement(Syllables), random.ArrayElement(Syllables), random.Bool(0.4f) ? random.ArrayElement(Syllables) : Trilingual.Same(""));
        var (sector, trades) = random.WeightedRandom(Trades, Weights);
        var trade = random.ArrayElement(trades);
        return (new($"{one.Hant}{two.Hant}{more.Hant}{trade.Hant}有限公司", $"{one.Hans}{two.Hans}{more.Hans}{trade.Hans}有限公司", $"{string.Join(' ', new[] { one.En, two.En, more.En }.Where(s => s.Length > 0))} {trade.En} Limited"), sector);
    }

    /// <summary>Its plant in a city.</summary>
    public static Trilingual Factory(Trilingual company, Trilingual city) => new($"{city.Hant}{company.Hant.Replace("有限公司", "廠", StringComparison.Ordinal)}", $"{city.Hans}{company.Hans.Replace("有限公司", "厂", StringComparison.Ordinal)}", $"{company.En.Replace("Limited", $"({city.En}) Factory", StringComparison.Ordinal)}");

    /// <summary>A project's title: a technology and where in the plant.</summary>
    public static Trilingual Title(Trilingual technology, Randomizer random) =>
        random.ArrayElement(Lines) is var line ? new($"{line.Hant}{technology.Hant}", $"{line.Hans}{technology.Hans}", $"{technology.En}, {line.En}") : technology;

    private static Trilingual[] Read(string words) =>
        [.. words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(w => w.Split(' ')).Select(w => new Trilingual(w[0], w[1], w[2].Replace('_', ' ')))];
}
