; The installer for one account: no administrator, nothing outside the account's own folders and registry.
;
;   /S                 install or remove without a question; an existing choice about starting with Windows stays
;   /S /STARTUP        install, and start with Windows
;   /S /REMOVEDATA     (uninstaller) remove the shop's data as well, which otherwise stays
;   /D=C:\folder       install there (last on the line, without quotes)
;
; makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DFOLDER=what-to-install -DLICENCES=files.nsh -DOUT=setup.exe installer.nsi
; where files.nsh has a File line for each text in FOLDER/licences.

Unicode true
Target amd64-unicode
SetCompressor /SOLID /FINAL lzma
; In megabytes: the two programs share their fonts, their texts and half of their code, and lie that far apart.
SetCompressorDictSize 64
; The dates of a checkout are not the same twice.
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include Sections.nsh
!include WinVer.nsh
!include nsDialogs.nsh
!include StrFunc.nsh
${Using:StrFunc} UnStrStr

!define NAME "码上懂 Tillside"
!define PROGRAM "tillside.exe"
!define SHORTCUT "$SMPROGRAMS\${NAME}.lnk"
!define USUAL_FOLDER "$LOCALAPPDATA\Programs\Tillside"
!define DATA "$LOCALAPPDATA\Tillside"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tillside"
; The same value as the program's own setting: whichever was used last holds.
!define STARTUP "Software\Microsoft\Windows\CurrentVersion\Run"
!define STARTUP_SWITCH "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "${USUAL_FOLDER}"

!define MUI_ICON tillside.ico
!define MUI_UNICON tillside.ico
!define MUI_WELCOMEFINISHPAGE_BITMAP side.bmp
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${ENTRY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME InstallerLanguage

!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.AskAboutData un.TakeAnswer
!insertmacro MUI_UNPAGE_INSTFILES

; The first is for every language that is neither.
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_RESERVEFILE_LANGDLL
; What Windows itself is written in, instead of the Song face of old.
SetFont /LANG=${LANG_SIMPCHINESE} "Microsoft YaHei" 9

!macro Words key english chinese
    LangString ${key} ${LANG_ENGLISH} "${english}"
    LangString ${key} ${LANG_SIMPCHINESE} "${chinese}"
!macroend
!insertmacro Words Program "The program" "程序"
!insertmacro Words ProgramMore \
    "The window and the command line, for this Windows account only. No administrator is needed." \
    "窗口程序和命令行，只装给当前 Windows 用户，不需要管理员。"
!insertmacro Words Shortcut "Entry in the Start menu" "开始菜单里的快捷方式"
!insertmacro Words ShortcutMore "Opens the program from the Start menu." "从开始菜单打开程序。"
!insertmacro Words Startup "Start with Windows" "开机时自动打开"
!insertmacro Words StartupMore \
    "Opens when you sign in to Windows, ready beside the till. Can be changed in the program's settings." \
    "登录 Windows 后自动打开，在收银台边随时可用。以后可以在程序的设置里改。"
!insertmacro Words Running \
    "Tillside is open. Please close it, then try again." \
    "码上懂正开着。请先关掉它，再点“重试”。"
!insertmacro Words TooOld \
    "Tillside needs Windows 10 or newer." \
    "码上懂需要 Windows 10 或更新的版本。"
!insertmacro Words RemoveTitle "Remove Tillside" "卸载码上懂"
!insertmacro Words RemoveSubtitle "What happens to the shop's log?" "本店的日志怎么办？"
!insertmacro Words RemoveText \
    "The program is removed from this Windows account.$\r$\n$\r$\nThe shop's data stays in this folder, and is there again when the program is installed once more:" \
    "程序会从当前 Windows 用户中移除。$\r$\n$\r$\n本店的数据留在下面的文件夹里，以后重新安装还能接着用："
!insertmacro Words RemoveData \
    "Delete the data as well: log, photos and backups" \
    "同时删除数据：日志、照片和备份"
!insertmacro Words RemoveSure \
    "Log, photos and backups in this folder are deleted and cannot be brought back:$\r$\n$\r$\n${DATA}$\r$\n$\r$\nDelete them?" \
    "下面文件夹里的日志、照片和备份会被删除，无法恢复：$\r$\n$\r$\n${DATA}$\r$\n$\r$\n确定删除吗？"
!insertmacro Words DataLeft \
    "Some of the data could not be deleted:$\r$\n$\r$\n${DATA}" \
    "有些数据没能删除：$\r$\n$\r$\n${DATA}"

VIProductVersion "${VERSION}.0"
!macro Described language
    VIAddVersionKey /LANG=${language} ProductName "${NAME}"
    VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
    VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
    VIAddVersionKey /LANG=${language} FileDescription "${NAME} Setup"
    VIAddVersionKey /LANG=${language} LegalCopyright "© 2026 The Tillside contributors; MIT OR Apache-2.0"
!macroend
!insertmacro Described ${LANG_ENGLISH}
!insertmacro Described ${LANG_SIMPCHINESE}

; A program that runs holds its file: it can be neither replaced nor deleted.
!macro WaitUntilClosed
    ${DoWhile} ${FileExists} "$INSTDIR\${PROGRAM}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${PROGRAM}" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +3
        SetErrorLevel 2
        Quit
    ${Loop}
!macroend

Section "$(Program)" idProgram
    SectionIn RO
    !insertmacro WaitUntilClosed
    SetOutPath "$INSTDIR"
    File "${FOLDER}/tillside.exe"
    File "${FOLDER}/tillside-cli.exe"
    SetOutPath "$INSTDIR\licences"
    !include "${LICENCES}"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKCU "${ENTRY}" DisplayName "${NAME}"
    WriteRegStr HKCU "${ENTRY}" DisplayVersion "${VERSION}"
    WriteRegStr HKCU "${ENTRY}" DisplayIcon "$INSTDIR\${PROGRAM}"
    WriteRegStr HKCU "${ENTRY}" Publisher "The Tillside contributors"
    WriteRegStr HKCU "${ENTRY}" InstallLocation "$INSTDIR"
    WriteRegStr HKCU "${ENTRY}" UninstallString '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${ENTRY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
    WriteRegStr HKCU "${ENTRY}" InstallerLanguage "$LANGUAGE"
    WriteRegDWORD HKCU "${ENTRY}" NoModify 1
    WriteRegDWORD HKCU "${ENTRY}" NoRepair 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${ENTRY}" EstimatedSize $0
SectionEnd

Section "$(Shortcut)" idShortcut
    CreateShortcut "${SHORTCUT}" "$INSTDIR\${PROGRAM}"
SectionEnd

Section /o "$(Startup)" idStartup
    WriteRegStr HKCU "${STARTUP}" Tillside '"$INSTDIR\${PROGRAM}"'
    ; The task manager's own switch may still be off from an earlier time.
    DeleteRegValue HKCU "${STARTUP_SWITCH}" Tillside
SectionEnd

; Choices that were taken back.
Section
    ${IfNot} ${SectionIsSelected} ${idShortcut}
        Delete "${SHORTCUT}"
    ${EndIf}
    ${IfNot} ${SectionIsSelected} ${idStartup}
        DeleteRegValue HKCU "${STARTUP}" Tillside
        DeleteRegValue HKCU "${STARTUP_SWITCH}" Tillside
    ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${idProgram} "$(ProgramMore)"
    !insertmacro MUI_DESCRIPTION_TEXT ${idShortcut} "$(ShortcutMore)"
    !insertmacro MUI_DESCRIPTION_TEXT ${idStartup} "$(StartupMore)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
    !insertmacro MUI_LANGDLL_DISPLAY
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ; What was chosen before is offered again.
    ReadRegStr $0 HKCU "${ENTRY}" InstallLocation
    ${If} $0 != ""
    ${AndIf} $INSTDIR == "${USUAL_FOLDER}"
        StrCpy $INSTDIR $0
    ${EndIf}
    ReadRegStr $0 HKCU "${STARTUP}" Tillside
    ${GetParameters} $1
    ClearErrors
    ${GetOptions} $1 "/STARTUP" $2
    ${IfNot} ${Errors}
    ${OrIf} $0 != ""
        !insertmacro SelectSection ${idStartup}
    ${EndIf}
    ReadRegStr $0 HKCU "${ENTRY}" DisplayVersion
    ${If} $0 != ""
    ${AndIfNot} ${FileExists} "${SHORTCUT}"
        !insertmacro UnselectSection ${idShortcut}
    ${EndIf}
FunctionEnd

Var removeData
Var removeDataBox

Function un.onInit
    !insertmacro MUI_UNGETLANGUAGE
    StrCpy $removeData ${BST_UNCHECKED}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/REMOVEDATA" $1
    ${IfNot} ${Errors}
        StrCpy $removeData ${BST_CHECKED}
    ${EndIf}
FunctionEnd

Function un.AskAboutData
    !insertmacro MUI_HEADER_TEXT "$(RemoveTitle)" "$(RemoveSubtitle)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 44u "$(RemoveText)"
    Pop $0
    ${NSD_CreateText} 0 48u 100% 13u "${DATA}"
    Pop $0
    SendMessage $0 ${EM_SETREADONLY} 1 0
    ${NSD_CreateCheckbox} 0 76u 100% 14u "$(RemoveData)"
    Pop $removeDataBox
    ${NSD_SetState} $removeDataBox $removeData
    GetDlgItem $0 $HWNDPARENT 1
    SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
    nsDialogs::Show
FunctionEnd

Function un.TakeAnswer
    ${NSD_GetState} $removeDataBox $removeData
    ${If} $removeData == ${BST_CHECKED}
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(RemoveSure)" IDYES +2
        Abort
    ${EndIf}
FunctionEnd

Section un.Program
    !insertmacro WaitUntilClosed
    ; File by file: the folder may hold what is not ours.
    Delete "$INSTDIR\tillside.exe"
    Delete "$INSTDIR\tillside-cli.exe"
    RMDir /r "$INSTDIR\licences"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "${SHORTCUT}"
    DeleteRegKey HKCU "${ENTRY}"
    ; A portable copy may have asked for the same and is not ours to stop.
    ReadRegStr $0 HKCU "${STARTUP}" Tillside
    ${UnStrStr} $1 $0 "$INSTDIR\${PROGRAM}"
    ${If} $1 != ""
        DeleteRegValue HKCU "${STARTUP}" Tillside
        DeleteRegValue HKCU "${STARTUP_SWITCH}" Tillside
    ${EndIf}
    ${If} $removeData == ${BST_CHECKED}
        RMDir /r "${DATA}"
        ${If} ${FileExists} "${DATA}\*.*"
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(DataLeft)" /SD IDOK
            SetErrorLevel 2
        ${EndIf}
    ${EndIf}
SectionEnd
