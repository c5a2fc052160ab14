import { Controller, Get, Query, Res } from "@nestjs/common";
import { Response } from "express";

const PAGES = ["/orders", "/invoices", "/profile"];

@Controller("auth")
export class AuthController {
  @Get("logout")
  logout(@Query("returnUrl") returnUrl: string, @Res() res: Response) {
    res.clearCookie("sid");
    const target = returnUrl ? returnUrl : "/";
    return res.redirect(target);
  }
}
