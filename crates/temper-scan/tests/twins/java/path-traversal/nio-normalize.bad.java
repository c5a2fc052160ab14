package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

@WebServlet("/nio-normalize")
public class NioNormalizeServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Path root = Paths.get("/srv/docs").toAbsolutePath().normalize();
        Path wanted = root.resolve(request.getPathInfo().substring(1));
        response.getOutputStream().write(Files.readAllBytes(wanted));
    }
}
