import { Controller, Get, NotFoundException, Param, StreamableFile } from "@nestjs/common";
import { createReadStream, existsSync } from "fs";
import { join } from "path";

@Controller("recordings")
export class RecordingsController {
  private readonly folder = join(process.cwd(), "recordings");

  @Get(":id")
  play(@Param("id") id: string): StreamableFile {
    const file = join(this.folder, `${id}.mp3`);
    if (!existsSync(file)) {
      throw new NotFoundException();
    }
    return new StreamableFile(createReadStream(file));
  }
}
