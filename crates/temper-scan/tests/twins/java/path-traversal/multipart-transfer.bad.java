package com.example.upload;

import java.io.*;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

@Controller
public class AvatarController {
    private static final File DIR = new File("/var/app/avatars");

    @PostMapping("/avatar")
    public String upload(@RequestParam("file") MultipartFile file, Model model) throws IOException {
        if (file.isEmpty() || file.getSize() > 1_000_000) {
            model.addAttribute("error", "size");
            return "avatar";
        }
        String name = file.getOriginalFilename();
        File target = new File(DIR, name);
        file.transferTo(target);
        model.addAttribute("saved", true);
        return "avatar";
    }
}
