package com.example.shop;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/const-folder-branch")
public class ConstFolderBranchServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String param = request.getParameterValues("doc")[0];
        String doc = param;
        int year = 1999;
        if ((year / 3) % 2 == 1) {
            doc = param + ".bak";
        } else {
            doc = "readme.txt";
        }
        try (FileOutputStream out = new FileOutputStream(new File("/srv/out", doc))) {
            out.write(1);
        }
    }
}
