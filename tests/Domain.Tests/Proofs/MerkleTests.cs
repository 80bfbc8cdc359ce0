using System.Globalization;
using CleanerProduction.Proofs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests.Proofs;

public class MerkleTests
{
    private static byte[][] Data(int size, int seed = 0) => [.. Enumerable.Range(0, size).Select(i => System.Text.Encoding.UTF8.GetBytes($"entry {seed} {i}"))];

    private static MerkleTree Tree(byte[][] data) => new(data.Select(d => MerkleTree.LeafHash(d)));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    // Published test vectors of Certificate Transparency: eight leaves, the root after each.
    [Fact]
    public void The_roots_are_those_of_the_published_vectors()
    {
        byte[][] leaves = [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(Convert.FromHexString)];
        string[] roots =
        [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        Assert.Equal(roots, Enumerable.Range(0, 9).Select(Tree(leaves).RootAt));
    }

    [Fact]
    public void Every_leaf_proves_itself_and_both_verifiers_agree()
    {
        for (var size = 1; size <= 70; size++)
        {
            var data = Data(size);
            var tree = Tree(data);
            Assert.Equal(Hex(SmallVerifier.Root(data)), tree.Root);
            for (var index = 0; index < size; index++)
            {
                var proof = tree.Inclusion(index, size);
                Assert.True(MerkleProof.Includes(MerkleTree.LeafHash(data[index]), index, size, tree.Root, proof));
                Assert.Equal(tree.Root, Hex(SmallVerifier.RootOf(SmallVerifier.Leaf(data[index]), index, size, proof)!));
            }
        }
    }

    [Fact]
    public void Any_two_sizes_are_consistent_and_both_verifiers_agree()
    {
        var data = Data(70);
        var tree = Tree(data);
        for (var size = 1; size <= 70; size++)
            for (var earlier = 1; earlier <= size; earlier++)
            {
                var proof = tree.Consistency(earlier, size);
                Assert.True(MerkleProof.Continues(earlier, tree.RootAt(earlier), size, tree.RootAt(size), proof));
                var roots = SmallVerifier.RootsOf(earlier, Convert.FromHexString(tree.RootAt(earlier)), size, proof)!.Value;
                Assert.Equal((tree.RootAt(earlier), tree.RootAt(size)), (Hex(roots.Earlier), Hex(roots.Later)));
            }
    }

    [Fact]
    public void Any_bit_changed_anywhere_in_a_proof_proves_nothing() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Cases, c =>
    {
        var (size, index, earlier, bit) = c;
        var data = Data(size);
        var tree = Tree(data);
        var (leaf, proof, growth) = (MerkleTree.LeafHash(data[index]), tree.Inclusion(index, size), tree.Consistency(earlier, size));
        var holds = MerkleProof.Includes(leaf, index, size, tree.Root, proof) && MerkleProof.Continues(earlier, tree.RootAt(earlier), size, tree.Root, growth);
        var forged = MerkleProof.Includes(Flip(leaf, bit), index, size, tree.Root, proof)
            || MerkleProof.Includes(leaf, index, size, Flip(tree.Root, bit), proof)
            || proof.Select((h, i) => MerkleProof.Includes(leaf, index, size, tree.Root, proof.SetItem(i, Flip(h, bit)))).Any(b => b)
            || growth.Select((h, i) => MerkleProof.Continues(earlier, tree.RootAt(earlier), size, tree.Root, growth.SetItem(i, Flip(h, bit)))).Any(b => b)
            || MerkleProof.Continues(earlier, Flip(tree.RootAt(earlier), bit), size, tree.Root, growth)
            || MerkleProof.Continues(earlier, tree.RootAt(earlier), size, Flip(tree.Root, bit), growth);
        return holds && !forged;
    }));

    [Fact]
    public void A_proof_holds_for_its_own_leaf_place_and_size_alone() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Cases, c =>
    {
        var (size, index, _, bit) = c;
        var data = Data(size);
        var tree = Tree(data);
        var (leaf, proof) = (MerkleTree.LeafHash(data[index]), tree.Inclusion(index, size));
        var elsewhere = Enumerable.Range(0, size).Where(i => i != index).Any(i => MerkleProof.Includes(leaf, i, size, tree.Root, proof) || MerkleProof.Includes(MerkleTree.LeafHash(data[i]), index, size, tree.Root, proof));
        var longer = MerkleProof.Includes(leaf, index, size, tree.Root, proof.Add(Flip(leaf, bit))) || MerkleProof.Includes(leaf, index, size, tree.Root, proof.Insert(0, leaf));
        var shorter = proof.Length > 0 && (MerkleProof.Includes(leaf, index, size, tree.Root, proof.RemoveAt(0)) || MerkleProof.Includes(leaf, index, size, tree.Root, proof.RemoveAt(proof.Length - 1)));
        return !elsewhere && !longer && !shorter;
    }));

    [Fact]
    public void A_history_rewritten_before_a_kept_head_cannot_be_passed_off_as_grown() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Cases, c =>
    {
        var (size, index, earlier, _) = c;
        if (index >= earlier) return true;
        var honest = Tree(Data(size));
        var rewritten = Data(size);
        rewritten[index] = [.. rewritten[index], 0];
        var forged = Tree(rewritten);
        return !MerkleProof.Continues(earlier, honest.RootAt(earlier), size, forged.Root, forged.Consistency(earlier, size))
            && !MerkleProof.Continues(earlier, honest.RootAt(earlier), size, forged.Root, honest.Consistency(earlier, size))
            && MerkleProof.Continues(earlier, forged.RootAt(earlier), size, forged.Root, forged.Consistency(earlier, size));
    }));

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void What_is_no_hash_proves_nothing_and_breaks_nothing(string hash)
    {
        var tree = Tree(Data(5));
        var (leaf, proof) = (MerkleTree.LeafHash(Data(5)[2]), tree.Inclusion(2, 5));
        Assert.False(MerkleProof.Includes(hash, 2, 5, tree.Root, proof));
        Assert.False(MerkleProof.Includes(leaf, 2, 5, hash, proof));
        Assert.False(MerkleProof.Includes(leaf, 2, 5, tree.Root, proof.SetItem(0, hash)));
        Assert.False(MerkleProof.Continues(3, hash, 5, tree.Root, tree.Consistency(3, 5)));
        Assert.False(MerkleProof.Continues(4, tree.RootAt(4), 5, tree.Root, []));
        Assert.False(MerkleProof.Includes(leaf, -1, 5, tree.Root, proof));
        Assert.False(MerkleProof.Includes(leaf, 5, 5, tree.Root, proof));
        Assert.False(MerkleProof.Continues(0, tree.RootAt(0), 5, tree.Root, []));
        Assert.False(MerkleProof.Continues(6, tree.Root, 5, tree.Root, []));
    }

    [Fact]
    public void A_leaf_cannot_be_passed_off_as_a_node()
    {
        var data = Data(2);
        var node = (byte[])[.. Convert.FromHexString(MerkleTree.LeafHash(data[0])), .. Convert.FromHexString(MerkleTree.LeafHash(data[1]))];
        Assert.NotEqual(Tree(data).Root, MerkleTree.LeafHash(node));
    }

    private static string Flip(string hash, int bit)
    {
        var digit = int.Parse(hash.AsSpan(bit / 4, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) ^ 1 << bit % 4;
        return string.Concat(hash.AsSpan(0, bit / 4), digit.ToString("x", CultureInfo.InvariantCulture), hash.AsSpan(bit / 4 + 1));
    }

    private static Arbitrary<(int Size, int Index, int Earlier, int Bit)> Cases => Arb.From(
        from size in Gen.Choose(1, 40)
        from index in Gen.Choose(0, size - 1)
        from earlier in Gen.Choose(1, size)
        from bit in Gen.Choose(0, 255)
        select (size, index, earlier, bit));
}
