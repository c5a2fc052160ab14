import { Controller, Get, Query } from "@nestjs/common";
import express from "express";

@Controller("hello")
export class Hello {
  @Get()
  hello(@Query("name") name: string): string {
    return `<p>Hello ${name}</p>`; // bad
  }

  @Get("number")
  number(@Query("id") id: string): string {
    return `<p>Number ${Number(id)}</p>`; // ok
  }
}
