import { Body, Controller, Post } from "@nestjs/common";
import { execFileSync } from "node:child_process";

class ConvertDto {
  input: string;
  format: "pdf" | "docx";
}

@Controller("convert")
export class ConvertController {
  @Post()
  convert(@Body() dto: ConvertDto): { ok: boolean } {
    const name = dto.input.replace(/[^a-z0-9_]/gi, "");
    const format = dto.format === "docx" ? "docx" : "pdf";
    execFileSync("pandoc", [`/srv/docs/${name}.md`, "-o", `/srv/out/result.${format}`]);
    return { ok: true };
  }
}
