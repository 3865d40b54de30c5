// The script and the style of the report's page, taken into the program as they are.
        .section .rodata
        .globl argmap_report_js
        .globl argmap_report_js_end
        .globl argmap_report_css
        .globl argmap_report_css_end
argmap_report_js:
        .incbin "report.js"
argmap_report_js_end:
        .byte 0
argmap_report_css:
        .incbin "report.css"
argmap_report_css_end:
        .byte 0
        .section .note.GNU-stack, "", @progbits
