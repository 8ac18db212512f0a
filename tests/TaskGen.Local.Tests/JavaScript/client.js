// Drives an endpoint with the official JavaScript client. Arguments: URL, account, key.
const assert = require("assert");
const { BatchServiceClient, BatchSharedKeyCredentials } = require("@azure/batch");

const [url, account, key] = process.argv.slice(2);
const client = new BatchServiceClient(new BatchSharedKeyCredentials(account, key), url.replace(/\/$/, ""));

async function rejects(promise, status, code) {
  try {
    await promise;
  } catch (error) {
    assert.deepStrictEqual([error.statusCode, error.body && error.body.code], [status, code], error.stack);
    return;
  }
  assert.fail(`${code} was expected`);
}

async function until(read, isDone) {
  for (let i = 0; i < 1000; i++) {
    const value = await read();
    if (isDone(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail("The condition was not met in time.");
}

async function text(download) {
  const chunks = [];
  for await (const chunk of download.readableStreamBody) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function testPools() {
  await rejects(client.pool.add({ id: "p", vmSize: "standard_d2_v3" }), 409, "PoolExists");
  assert.ok((await client.pool.list()).some((pool) => pool.id === "local"));
  const pool = await client.pool.get("p");
  assert.strictEqual(pool.state, "active");
  assert.strictEqual((await client.pool.exists("p")).body, true);
  const nodes = await client.computeNode.list("p");
  assert.strictEqual(nodes.length, pool.currentDedicatedNodes);
  assert.strictEqual((await client.computeNode.get("p", nodes[0].id)).state, "idle");
  await rejects(client.computeNode.get("p", "none"), 404, "NodeNotFound");
  assert.strictEqual((await client.account.listPoolNodeCounts())[0].dedicated.total, nodes.length);
  assert.strictEqual((await client.account.listSupportedImages()).length, 1);
  assert.deepStrictEqual([...(await client.application.list())], []);
  await rejects(client.application.get("none"), 404, "ApplicationNotFound");
}

async function testJobs() {
  await client.job.add({
    id: "j",
    poolInfo: { poolId: "p" },
    usesTaskDependencies: true,
    onTaskFailure: "performExitOptionsJobAction",
    metadata: [{ name: "a", value: "b" }],
    jobPreparationTask: { commandLine: "/bin/sh -c 'echo prepared > $AZ_BATCH_NODE_SHARED_DIR/prepared'" },
    jobReleaseTask: { commandLine: "/bin/sh -c 'rm $AZ_BATCH_NODE_SHARED_DIR/prepared'" },
  });
  await rejects(client.job.add({ id: "J", poolInfo: { poolId: "p" } }), 409, "JobExists");
  await rejects(client.job.add({ id: "x", poolInfo: { poolId: "p" }, jobReleaseTask: { commandLine: "true" } }), 400, "InvalidPropertyValue");
  await client.job.patch("j", { priority: 5 });
  assert.strictEqual((await client.job.get("j")).priority, 5);
  await client.job.update("j", { poolInfo: { poolId: "p" } });
  assert.strictEqual((await client.job.get("j")).priority, 0);
  await rejects(client.job.patch("j", { poolInfo: { poolId: "other" } }), 409, "JobNotDisabled");
  await client.job.disable("j", "requeue");
  await client.job.patch("j", { poolInfo: { poolId: "other" } });
  await client.job.enable("j");
  const job = await client.job.get("j");
  assert.deepStrictEqual([job.poolInfo.poolId, job.state, job.metadata], ["other", "active", undefined]);
}

async function testTasks() {
  await client.task.add("j", {
    id: "first",
    commandLine: "/bin/sh -c 'cat $AZ_BATCH_NODE_SHARED_DIR/prepared; mkdir -p d; echo text > d/out.txt'",
    constraints: { maxTaskRetryCount: 1, retentionTime: "PT1H" },
  });
  const added = await client.task.addCollection("j", [
    { id: "second", commandLine: "/bin/sh -c 'exit 3'", dependsOn: { taskIds: ["first"] }, exitConditions: { default: { jobAction: "none" } } },
    { id: "FIRST", commandLine: "true" },
    { id: "held", commandLine: "true", dependsOn: { taskIds: ["second"] }, exitConditions: { default: { jobAction: "none" } } },
  ]);
  assert.deepStrictEqual(added.value.map((item) => item.status).sort(), ["clienterror", "success", "success"]);
  const second = await until(() => client.task.get("j", "second"), (task) => task.state === "completed");
  assert.deepStrictEqual([second.executionInfo.exitCode, second.executionInfo.result, second.executionInfo.failureInfo.code], [3, "failure", "FailureExitCode"]);
  await client.task.update("j", "held", { constraints: { maxTaskRetryCount: 2 } });
  assert.strictEqual((await client.task.get("j", "held")).constraints.maxTaskRetryCount, 2);

  const options = { filter: "state eq 'completed' and executionInfo/exitCode gt 0 and creationTime gt DateTime'2020-01-01T00:00:00'", select: "id,executionInfo/exitCode" };
  const listed = await client.task.list("j", { taskListOptions: options });
  assert.deepStrictEqual(listed.map((task) => [task.id, task.executionInfo.exitCode, task.executionInfo.startTime]), [["second", 3, undefined]]);
  await rejects(client.task.list("j", { taskListOptions: { select: "id,surprise" } }), 400, "InvalidQueryParameterValue");
  assert.strictEqual((await client.job.getTaskCounts("j")).taskCounts.completed, 2);
  await client.task.terminate("j", "held");
  await client.task.reactivate("j", "second");
  await until(() => client.task.get("j", "second"), (task) => task.state === "completed");
  await rejects(client.task.get("j", "none"), 404, "TaskNotFound");
}

async function testFiles() {
  assert.strictEqual(await text(await client.file.getFromTask("j", "first", "stdout.txt")), "prepared\n");
  assert.strictEqual(await text(await client.file.getFromTask("j", "first", "wd/d/out.txt")), "text\n");
  const properties = await client.file.getPropertiesFromTask("j", "first", "wd/d/out.txt");
  assert.strictEqual(properties.contentLength, 5);
  const files = await client.file.listFromTask("j", "first", { recursive: true, fileListFromTaskOptions: { filter: "startswith(name,'wd/')" } });
  assert.deepStrictEqual(files.map((file) => file.name), ["wd/d", "wd/d/out.txt"]);
  const { nodeId, poolId, taskRootDirectory } = (await client.task.get("j", "first")).nodeInfo;
  assert.strictEqual(await text(await client.file.getFromComputeNode(poolId, nodeId, `${taskRootDirectory}/stdout.txt`)), "prepared\n");
  await client.file.deleteFromTask("j", "first", "wd/d/out.txt");
  await rejects(client.file.getPropertiesFromTask("j", "first", "wd/d/out.txt"), 404, undefined);
}

async function testSchedules() {
  await client.jobSchedule.add({
    id: "s",
    displayName: "nightly",
    schedule: { recurrenceInterval: "PT1H", doNotRunAfter: new Date(Date.now() + 86400000) },
    jobSpecification: { poolInfo: { poolId: "p" }, priority: 3 },
    metadata: [{ name: "a", value: "b" }],
  });
  const added = { id: "S", schedule: {}, jobSpecification: { poolInfo: { poolId: "p" } } };
  await rejects(client.jobSchedule.add(added), 409, "JobScheduleExists");
  const schedule = await client.jobSchedule.get("s");
  assert.deepStrictEqual([schedule.state, schedule.executionInfo.recentJob.id, schedule.jobSpecification.priority], ["active", "s:job-1", 3]);
  assert.ok(schedule.executionInfo.nextRunTime > new Date());
  assert.strictEqual((await client.jobSchedule.exists("s")).body, true);
  assert.strictEqual((await client.jobSchedule.exists("none")).body, false);
  assert.deepStrictEqual((await client.jobSchedule.list()).map((item) => item.id), ["s"]);
  assert.deepStrictEqual((await client.job.listFromJobSchedule("s")).map((job) => [job.id, job.priority]), [["s:job-1", 3]]);
  await client.task.add("s:job-1", { id: "t", commandLine: "/bin/sh -c 'echo $AZ_BATCH_JOB_ID'" });
  await until(() => client.task.get("s:job-1", "t"), (task) => task.state === "completed");
  assert.strictEqual(await text(await client.file.getFromTask("s:job-1", "t", "stdout.txt")), "s:job-1\n");
  await client.jobSchedule.disable("s");
  assert.strictEqual((await client.jobSchedule.get("s")).state, "disabled");
  await client.jobSchedule.enable("s");
  await client.jobSchedule.patch("s", { metadata: [] });
  await client.jobSchedule.update("s", { schedule: {}, jobSpecification: { poolInfo: { poolId: "other" } } });
  assert.strictEqual((await client.jobSchedule.get("s")).jobSpecification.poolInfo.poolId, "other");
  await client.jobSchedule.terminate("s");
  await until(() => client.jobSchedule.get("s"), (value) => value.state === "completed");
  assert.strictEqual((await client.job.get("s:job-1")).executionInfo.terminateReason, "TerminateJobSchedule");
  await client.jobSchedule.deleteMethod("s");
  await rejects(client.jobSchedule.get("s"), 404, "JobScheduleNotFound");
  await rejects(client.job.get("s:job-1"), 404, "JobNotFound");
}

async function testEnd() {
  await client.job.terminate("j", { jobTerminateOptions: {}, terminateReason: "done" });
  const job = await until(() => client.job.get("j"), (value) => value.state === "completed");
  assert.ok(job.executionInfo.endTime);
  const statuses = await client.job.listPreparationAndReleaseTaskStatus("j");
  assert.ok(statuses.length > 0);
  for (const status of statuses) {
    assert.strictEqual(status.jobPreparationTaskExecutionInfo.exitCode, 0);
    assert.strictEqual(status.jobReleaseTaskExecutionInfo.exitCode, 0);
  }
  await client.task.deleteMethod("j", "first");
  await client.job.deleteMethod("j");
  await rejects(client.job.get("j"), 404, "JobNotFound");
}

(async () => {
  for (const test of [testPools, testJobs, testTasks, testFiles, testSchedules, testEnd]) await test();
  console.log("passed");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
