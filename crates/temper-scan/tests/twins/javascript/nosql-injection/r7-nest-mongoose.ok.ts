import { Body, Controller, Post, UnauthorizedException } from "@nestjs/common";
import { InjectModel } from "@nestjs/mongoose";
import { Model } from "mongoose";

interface Device {
  serial: string;
  pin: string;
}

@Controller("devices")
export class DeviceController {
  constructor(@InjectModel("Device") private readonly devices: Model<Device>) {}

  @Post("pair")
  async pair(@Body() body: any) {
    const device = await this.devices.findOne({
      serial: String(body.serial),
      pin: String(body.pin),
    });
    if (!device) {
      throw new UnauthorizedException();
    }
    return { paired: true };
  }
}
