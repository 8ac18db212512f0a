using System;
using System.Buffers;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace TaskGen.Client.Benchmarks;

/// <summary>Responds to collections as the service does when every task is added.</summary>
internal static class Server
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore()
            .ConfigureKestrel(static options => options.Listen(
                IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1));
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        // The parent process closes standard input to stop the server.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var body = new ArrayBufferWriter<byte>((int)(context.Request.ContentLength ?? 1024));
        while (true)
        {
            var read = await context.Request.Body.ReadAsync(body.GetMemory(4096));
            if (read == 0) break;
            body.Advance(read);
        }

        var answer = new ArrayBufferWriter<byte>(32 * 1024);
        Write(body.WrittenSpan, answer);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.WrittenCount;
        await context.Response.Body.WriteAsync(answer.WrittenMemory);
    }

    private static void Write(ReadOnlySpan<byte> body, ArrayBufferWriter<byte> answer)
    {
        using var json = new Utf8JsonWriter(answer);
        json.WriteStartObject();
        json.WriteStartArray("value"u8);
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 3 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("id"u8)) continue;
            reader.Read();
            json.WriteStartObject();
            json.WriteString("status"u8, "success"u8);
            json.WriteString("taskId"u8, reader.ValueSpan);
            json.WriteString("eTag"u8, "0x8D4BCC2E4835CD0"u8);
            json.WriteString("lastModified"u8, "2026-06-24T08:00:00.0000000Z"u8);
            json.WriteString(
                "location"u8, "https://account.region.batch.azure.com/jobs/job/tasks/" + Encoding.UTF8.GetString(reader.ValueSpan));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
