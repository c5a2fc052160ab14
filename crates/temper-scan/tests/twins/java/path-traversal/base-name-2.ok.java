package com.example.shop;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Paths;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/base-name")
public class BaseNameServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String given = request.getHeader("X-File");
        String name = new java.io.File(given).getName();
        try (FileInputStream in = new FileInputStream("/srv/img/" + name)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
