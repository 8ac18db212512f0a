namespace TaskGen.CommandLines.Tests.Cmd;

/// <summary>Which quotation marks after <c>cmd</c> are reported, and what replaces them.</summary>
public sealed class CmdFindingsTests
{
    /// <summary>Quotation marks that <c>cmd</c> removes or does not know.</summary>
    public static TheoryData<string, string> CmdQuotes => new()
    {
        { "cmd /c run 'a b'", "quotes single 11-16 cmd /c run \"a b\"" },
        { "cmd /c run 'a' 'b c'", "quotes single 11-14 cmd /c run \"a\" \"b c\"" },
        { "cmd /c run it's", "" },
        { "cmd /c run 'a", "" },
        { "cmd /c run a'b'", "" },
        { "cmd /c run ('a') & 'b'", "quotes single 12-15 cmd /c run (\"a\") & \"b\"" },
        { "cmd /c run 'a \"b\" c'", "quotes single 11-20 " },
        { "cmd /c run \"'a'\"", "" },
        { "cmd /c \"run 'a b'\"", "quotes single 12-17 cmd /c \"run \"a b\"\"" },
        { "cmd /c 'run a'", "quotes single 7-14 cmd /c \"run a\"" },
        { "cmd /c for /f %i in ('a') do b", "" },
        { "cmd /c for %i in ('a') do b", "quotes single 18-21 cmd /c for %i in (\"a\") do b" },
        { "cmd /c powershell -c 'a'", "" },
        { "cmd /c bash -c 'a'", "" },
        { "cmd /c wsl 'a'", "" },
        { "cmd /c ssh h 'a'", "" },
        { "cmd /c run '' a", "" },
        { "cmd /c run ' a'", "quotes single 11-15 cmd /c run \" a\"" },
        { "cmd /c \"C:\\my tool.exe\" \"a b\"", "quotes 7-29 cmd /c \"\"C:\\my tool.exe\" \"a b\"\"" },
        { "cmd /c \"C:\\my tool.exe\" a", "" },
        { "cmd /c \"C:\\my tool.exe\"", "" },
        { "cmd /s /c \"C:\\my tool.exe\"", "quotes 10-26 cmd /s /c \"\"C:\\my tool.exe\"\"" },
        { "cmd /S /c \"C:\\my tool.exe\" ", "quotes 10-26 cmd /S /c \"\"C:\\my tool.exe\"\"" },
        { "cmd /c \"C:\\my(tool).exe\"", "" },
        { "cmd /c \"C:\\my (tool).exe\"", "quotes 7-25 cmd /c \"\"C:\\my (tool).exe\"\"" },
        { "cmd /c \"C:\\my (tool).txt\"", "" },
        { "cmd /c \"C:\\a.exe\" \"b\"", "quotes 7-21 cmd /c \"\"C:\\a.exe\" \"b\"\"" },
        { "cmd /c \"C:\\a.exe\" \"b\" \"c\"", "quotes 7-25 cmd /c \"\"C:\\a.exe\" \"b\" \"c\"\"" },
        { "cmd /c \"C:\\a.exe\"&\"b\"", "quotes 7-21 cmd /c \"\"C:\\a.exe\"&\"b\"\"" },
        { "cmd /c \"C:\\a.exe\"b \"c\"", "" },
        { "cmd /c \"a \"b\" c\"", "" },
        { "cmd /c \"a\" \"b", "" },
        { "cmd /c \"\"a\" \"b\"\"", "" },
        { "cmd /c \"a\\\" b\" \"c\"", "" },
        { "cmd /c ", "" },
        { "cmd /c \"a\"", "" },
        { "cmd /c   \"C:\\a b.exe\" \"c\"  ", "quotes 9-25 cmd /c   \"\"C:\\a b.exe\" \"c\"\"" },
        { "cmd /c 'a", "" },
        { "cmd /c 'a b' 'c", "quotes single 7-12 cmd /c \"a b\" 'c" },
        { "cmd /c \"x\" 'a b'", "quotes single 11-16 cmd /c \"\"x\" \"a b\"\"" },
        { "cmd /c \"x 'a b\" 'c d'", "quotes single 16-21 cmd /c \"\"x 'a b\" \"c d\"\"" },
        { "cmd /c ''", "" },
        { "cmd /c '''", "quotes single 7-10 cmd /c \"'\"" },
        { "cmd /c a 'b'c' d", "quotes single 9-14 cmd /c a \"b'c\" d" },
        { "cmd /c (a 'b')", "quotes single 10-13 cmd /c (a \"b\")" },
        { "cmd /c a 'b'>c", "quotes single 9-12 cmd /c a \"b\">c" },
        { "cmd /c for /f", "" },
        { "cmd /c FOR /F %i in ('a') do b", "" },
        { "cmd /c for", "" },
        { "cmd /c a & powershell 'b' & 'c'", "" },
        { "cmd /c \"&a b.exe\" ", "quotes 7-17 cmd /c \"\"&a b.exe\"\"" },
        { "cmd /c \"C:\\a b.EXE\" \"c\"", "quotes 7-23 cmd /c \"\"C:\\a b.EXE\" \"c\"\"" },
        { "cmd /c \"C:\\a&b c.exe\"", "quotes 7-21 cmd /c \"\"C:\\a&b c.exe\"\"" },
        { "cmd /c \"C:\\a b.cmd\" & \"c\"", "quotes 7-25 cmd /c \"\"C:\\a b.cmd\" & \"c\"\"" },
        { "cmd /c \"C:\\a.exe\"|\"b\"", "quotes 7-21 cmd /c \"\"C:\\a.exe\"|\"b\"\"" },
        { "cmd /c \"C:\\a.exe\">\"b\"", "quotes 7-21 cmd /c \"\"C:\\a.exe\">\"b\"\"" },
        { "cmd /c \"C:\\a.exe \" \"b\"", "" },
        { "cmd /c \"\" \"b\"", "" },
        { "cmd /c \"a\" \"b\" ", "quotes 7-14 cmd /c \"\"a\" \"b\"\"" },
        { "cmd /c  \"a b.exe\" c \"d\"", "quotes 8-23 cmd /c  \"\"a b.exe\" c \"d\"\"" },
        { "cmd.exe /c \"a b.exe\" c \"d\"", "quotes 11-26 cmd.exe /c \"\"a b.exe\" c \"d\"\"" },
        { "powershell -c 'a'", "" },
    };

    [Theory]
    [MemberData(nameof(CmdQuotes))]
    public void Quotation_marks_that_cmd_misreads_are_found(string line, string outline) =>
        Assert.Equal(outline, LineOutline.Findings(line));
}
