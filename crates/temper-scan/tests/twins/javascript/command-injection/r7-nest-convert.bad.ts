import { Body, Controller, Post } from "@nestjs/common";
import { execSync } from "node:child_process";

class ConvertDto {
  input: string;
  format: "pdf" | "docx";
}

@Controller("convert")
export class ConvertController {
  @Post()
  convert(@Body() dto: ConvertDto): { ok: boolean } {
    execSync(`pandoc /srv/docs/${dto.input} -o /srv/out/result.${dto.format}`);
    return { ok: true };
  }
}
