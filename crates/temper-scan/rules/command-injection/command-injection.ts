import { exec, execFileSync } from "node:child_process";
import { Body, Controller, Get, Head, Param, Post, UploadedFile } from "@nestjs/common";
import { Args, Query as Question, Resolver } from "@nestjs/graphql";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestEvent } from "@sveltejs/kit";
import { Elysia } from "elysia";
import { initTRPC } from "@trpc/server";
import { onCall } from "firebase-functions/v2/https";
import { NodeSSH } from "node-ssh";
import { quote } from "shell-quote";

@Controller("hosts")
export class Hosts {
  @Head(":name")
  look(@Param("name") name: string): void {
    exec("ping " + name); // bad
  }

  @Post("upload")
  upload(@UploadedFile() file: Express.Multer.File): void {
    exec("file " + file.originalname); // bad
    exec("file " + quote([file.originalname])); // ok
  }
}

@Resolver()
export class Answers {
  @Question()
  host(@Args("name") name: string): string {
    exec("ping " + name); // bad
    return "done";
  }
}

@WebSocketGateway()
export class Events {
  @SubscribeMessage("ping")
  ping(client: unknown, name: string): void {
    exec("ping " + name); // bad
  }
}

export async function loader({ params, request }: LoaderFunctionArgs) {
  exec("ping " + params.host); // bad
  const url = new URL(request.url);
  exec("ping " + url.searchParams.get("host")); // bad
  execFileSync("ping", [url.searchParams.get("host") ?? ""]); // ok
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  exec("ping " + form.get("host")); // bad
}

export async function GET(event: RequestEvent) {
  exec("ping " + event.params.host); // bad
  exec("ping " + event.url.searchParams.get("host")); // bad
  exec("ping " + event.cookies.get("host")); // bad
}

new Elysia()
  .get("/ping/:host", ({ params }) => {
    exec("ping " + params.host); // bad
  })
  .post("/ping", async ({ body }) => {
    const ssh = new NodeSSH();
    await ssh.execCommand("ping " + body.host); // bad
    exec("ping " + parseInt(body.host, 10)); // ok
  });

const t = initTRPC.create();
export const router = t.router({
  ping: t.procedure.input((value) => value).query(({ input }) => {
    exec("ping " + input.host); // bad
  }),
});

export const call = onCall(async (request) => {
  exec("ping " + request.data.host); // bad
});
